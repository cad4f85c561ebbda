'use strict';
(() => {
  document.documentElement.classList.add('js');

  // Postings: the address, the form and what is shown say the same.
  const form = document.querySelector('.filter');
  const monthly = document.getElementById('monthly');
  const output = document.querySelector('.count output');
  const rows = [...document.querySelectorAll('.postings tbody tr')];
  const names = new Map([...form.account.options].map(o => [o.value, o.dataset.words]));
  const words = new Map();

  const text = row => {
    let found = words.get(row);
    if (found === undefined) {
      words.set(row, found = row.textContent.replace(/\s+/g, ' ').toLowerCase());
    }
    return found;
  };

  const exact = cents => {
    const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
    return (cents < 0n ? '−' : '') + whole + '.' + digits.slice(-2);
  };

  const count = n => n.toLocaleString('en') + (n === 1 ? ' posting' : ' postings');

  function filter() {
    const [account, term, window] = [form.account.value, form.term.value, form.window.value];
    const sought = form.text.value.trim().toLowerCase();
    const sums = new Map();
    let shown = 0;
    let folded = 0;
    for (const row of rows) {
      const data = row.dataset;
      const matches = (!account || data.account === account) && (!term || data.term === term)
          && (!window || data.window === window) && (!sought || text(row).includes(sought));
      const fold = matches && !monthly.checked && row.classList.contains('monthly');
      row.hidden = !matches || fold;
      if (fold) {
        folded++;
      } else if (matches) {
        shown++;
        sums.set(data.account, (sums.get(data.account) || 0n) + BigInt(data.cents));
      }
    }
    say(shown, folded, sums);
  }

  function say(shown, folded, sums) {
    const total = [...sums.values()].reduce((a, b) => a + b, 0n);
    const each = [...sums].map(([account, sum]) => names.get(account) + ' ' + exact(sum));
    output.textContent = count(shown) + (each.length === 1 ? ': ' + each[0] : '');
    const more = document.createElement('small');
    more.textContent = [
      each.length > 5 ? `in ${each.length} accounts` : each.length > 1 ? each.join(' · ') : '',
      each.length > 1 ? exact(total) + ' added up' : '',
      folded ? count(folded) + ' of monthly rating not shown' : ''
    ].filter(Boolean).join('; ');
    output.append(more);
  }

  function address() {
    const params = new URLSearchParams();
    for (const name of ['account', 'window', 'term', 'text']) {
      if (form[name].value) {
        params.set(name, form[name].value);
      }
    }
    if (monthly.checked) {
      params.set('monthly', '1');
    }
    const hash = params.toString().replaceAll('+', '%20');
    try {
      history.replaceState(null, '', hash ? '#' + hash : '#postings');
    } catch {
      // Some browsers do not let a file change its address: the filter works all the same.
    }
  }

  function follow() {
    const hash = location.hash.slice(1);
    if (!hash.includes('=')) {
      return;
    }
    const params = new URLSearchParams(hash);
    for (const name of ['account', 'window', 'term', 'text']) {
      form[name].value = params.get(name) || '';
    }
    monthly.checked = params.get('monthly') === '1';
    filter();
    document.getElementById('postings').scrollIntoView();
    output.focus({preventScroll: true});
  }

  let waiting = 0;
  const change = () => {
    filter();
    address();
  };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', change);
  form.addEventListener('reset', () => setTimeout(change));
  form.text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 120);
  });
  monthly.addEventListener('change', change);
  addEventListener('hashchange', follow);

  // A link to what is already in the address shows it again.
  document.addEventListener('click', event => {
    const link = event.target.closest('a.to-postings');
    if (link && link.hash === location.hash) {
      follow();
    }
  });

  filter();
  follow();

  // Charts: the month under the pointer, or the one the arrow keys have reached.
  for (const plot of document.querySelectorAll('.plot')) {
    const tip = document.createElement('div');
    tip.className = 'tip';
    plot.append(tip);
    const charts = [...plot.querySelectorAll('svg')].map(svg => ({
      svg,
      cursor: svg.querySelector('.cursor'),
      targets: [...svg.querySelectorAll('.target')]
    }));
    const months = charts[0].targets.map(target => target.textContent.split('\n'));
    charts.forEach(chart => chart.targets.forEach(target => target.replaceChildren()));
    let at = -1;

    const show = month => {
      at = Math.max(0, Math.min(months.length - 1, month));
      const chart = charts.find(c => c.svg.getBoundingClientRect().width > 0);
      if (!chart) {
        return;
      }
      const target = chart.targets[at];
      const end = Number(target.getAttribute('x')) + Number(target.getAttribute('width'));
      chart.cursor.setAttribute('transform', `translate(${end} 0)`);
      chart.cursor.classList.add('on');
      const [title, ...lines] = months[at];
      tip.replaceChildren(element('b', title), ...lines.map(line => {
        const [name, value] = line.split(': ');
        const row = element('span', '');
        row.append(element('span', name), element('span', value));
        return row;
      }));
      tip.classList.add('on');
      const scale = chart.svg.getBoundingClientRect().width / chart.svg.viewBox.baseVal.width;
      const left = end * scale + 14;
      const fits = left + tip.offsetWidth <= plot.offsetWidth;
      tip.style.left = (fits ? left : Math.max(0, left - 28 - tip.offsetWidth)) + 'px';
      tip.style.top = 64 * scale + 'px';
      plot.setAttribute('aria-valuenow', at + 1);
      plot.setAttribute('aria-valuetext', months[at].join('. '));
    };

    charts.forEach(chart => chart.targets.forEach((target, month) => {
      target.addEventListener('pointerenter', () => show(month));
    }));
    addEventListener('resize', () => at >= 0 && show(at));
    plot.addEventListener('focus', () => show(at < 0 ? months.length - 1 : at));
    plot.addEventListener('keydown', event => {
      const step = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: months.length - 1}[event.key];
      if (step !== undefined) {
        event.preventDefault();
        show(step);
      }
    });
    Object.entries({
      tabindex: 0, role: 'slider', 'aria-label': 'Month of the chart', 'aria-valuemin': 1,
      'aria-valuemax': months.length, 'aria-valuenow': months.length, 'aria-valuetext': months.at(-1).join('. ')
    }).forEach(([name, value]) => plot.setAttribute(name, value));
  }

  function element(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }
})();
