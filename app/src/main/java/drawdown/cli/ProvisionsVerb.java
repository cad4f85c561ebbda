package drawdown.cli;

import drawdown.clause.Terms;
import drawdown.provision.Provision;
import drawdown.provision.Provisions;
import drawdown.report.ProvisionsText;
import drawdown.text.Names;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "provisions",
        mixinStandardHelpOptions = true,
        description =
                "The 28 provisions that a buyer negotiates: standard, target and walk-away values, and their wording.")
final class ProvisionsVerb implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "one of them, such as 1.1, or a term, such as rollover.percent")
    private @Nullable String id;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(id == null ? ProvisionsText.list(Provisions.all()) : ProvisionsText.of(find(id)));
        out.flush();
    }

    private Provision find(String wanted) {
        return Provisions.named(wanted)
                .or(() -> Terms.named(wanted).flatMap(Provisions::of))
                .orElseThrow(() -> unknown(wanted));
    }

    private ParameterException unknown(String wanted) {
        var known = new ArrayList<String>();
        Provisions.all().forEach(p -> {
            known.add(p.id());
            p.settings().forEach(s -> known.add(s.term().name()));
        });
        var near = Names.nearest(wanted, known)
                .map(n -> " Maybe " + n + " was meant.")
                .orElse("");
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "There is no provision " + wanted + "." + near);
    }
}
