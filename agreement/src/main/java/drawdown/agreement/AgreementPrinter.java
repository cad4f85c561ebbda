package drawdown.agreement;

import drawdown.clause.Kind;
import drawdown.clause.Relief;
import drawdown.clause.Term;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.YamlText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Prints an agreement as a person would write it; the text reads back as the same agreement.
public final class AgreementPrinter {

    private AgreementPrinter() {}

    public static String print(Agreement agreement) {
        var file = new LinkedHashMap<String, Object>();
        file.put("agreement", YamlText.quoted(agreement.id()));
        file.put("provider", Kind.word(agreement.provider()));
        file.put("program", Kind.word(agreement.program()));
        file.put("currency", agreement.currency());
        file.put("effective", day(agreement.effective()));
        file.put("months", "" + agreement.months());
        file.put("commitment", commitment(agreement.commitment()));
        file.put("discount", bands(agreement.bands()));
        if (!agreement.scopes().equals(List.of(Scope.EVERYTHING))) {
            file.put("scopes", each(agreement.scopes(), AgreementPrinter::scope));
        }
        if (!agreement.vendors().isEmpty()) {
            file.put("vendors", each(agreement.vendors(), AgreementPrinter::vendor));
        }
        if (!agreement.openingCredit().equals(Money.ZERO)) {
            file.put("opening", Map.of("credit", amount(agreement.openingCredit())));
        }
        file.put("documents", each(agreement.documents(), AgreementPrinter::document));
        agreement.event().ifPresent(event -> file.put("events", List.of(event(event))));
        return YamlText.of(file);
    }

    private static Map<String, Object> commitment(Commitment commitment) {
        var stated = new LinkedHashMap<String, Object>();
        switch (commitment) {
            case Commitment.Annual(var years, var aggregate) -> {
                stated.put("annual", each(years, AgreementPrinter::amount));
                aggregate.ifPresent(term -> stated.put("term", amount(term)));
            }
            case Commitment.Milestones(var milestones) ->
                stated.put("milestones", each(milestones, AgreementPrinter::milestone));
            case Commitment.Term(var amount) -> stated.put("term", amount(amount));
        }
        return stated;
    }

    private static Map<String, Object> milestone(Commitment.Milestone milestone) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("by", milestone.by().toString());
        stated.put("cumulative", amount(milestone.cumulative()));
        return stated;
    }

    /// One percentage where every year has the same.
    private static Object bands(List<Share> bands) {
        return bands.stream().distinct().count() == 1 ? bands.getFirst().toString() : each(bands, Share::toString);
    }

    private static Map<String, Object> scope(Scope scope) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("name", YamlText.quoted(scope.name()));
        if (!scope.discount().equals(Scope.Discount.BAND)) {
            stated.put("discount", scope.discount().toString());
        }
        if (!scope.counts()) {
            stated.put("counts", "false");
        }
        scope.takes().ifPresent(takes -> takes(takes.which(), stated));
        return stated;
    }

    /// Names of services in the short form.
    private static void takes(Applicability which, Map<String, Object> stated) {
        which.services()
                .ifPresentOrElse(
                        services -> stated.put("services", each(services, YamlText::quoted)),
                        () -> stated.put("applicability", applicability(which)));
    }

    private static Map<String, Object> applicability(Applicability which) {
        var stated = new LinkedHashMap<String, Object>();
        if (which.inclusions().isEmpty()) {
            stated.put("IsGlobalScope", "true");
        } else {
            stated.put("InclusionOperator", which.inclusionOperator().toString());
            stated.put("Inclusions", each(which.inclusions(), AgreementPrinter::rule));
        }
        if (!which.exclusions().isEmpty()) {
            stated.put("ExclusionOperator", which.exclusionOperator().toString());
            stated.put("Exclusions", each(which.exclusions(), AgreementPrinter::rule));
        }
        return stated;
    }

    private static Map<String, Object> rule(Applicability.Rule rule) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("Dimension", YamlText.quoted(rule.dimension()));
        stated.put("Operator", rule.operator().toString());
        stated.put("Values", each(rule.values(), YamlText::quoted));
        return stated;
    }

    private static Map<String, Object> vendor(Vendor vendor) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("name", YamlText.quoted(vendor.name()));
        stated.put("catalog", Kind.word(vendor.catalog()));
        if (!vendor.discount().equals(Share.NONE)) {
            stated.put("discount", vendor.discount().toString());
        }
        vendor.renews().ifPresent(month -> stated.put("renews", day(month)));
        vendor.takes().ifPresent(takes -> stated.put("applicability", applicability(takes.which())));
        return stated;
    }

    private static Map<String, Object> document(Document document) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("kind", Kind.word(document.kind()));
        document.profile().ifPresent(profile -> stated.put("profile", profile.name()));
        document.signedBy().ifPresent(who -> stated.put("signedBy", Kind.word(who)));
        document.from().ifPresent(month -> stated.put("from", day(month)));
        document.commitment().ifPresent(restated -> stated.put("commitment", commitment(restated)));
        document.bands().ifPresent(restated -> stated.put("discount", bands(restated)));
        if (!document.terms().isEmpty()) {
            stated.put("terms", terms(document.terms()));
        }
        return stated;
    }

    private static Map<String, Object> terms(Map<Term, Document.Stated> terms) {
        var clauses = new LinkedHashMap<String, Map<String, Object>>();
        terms.forEach((term, stated) -> clauses.computeIfAbsent(term.clause(), clause -> new LinkedHashMap<>())
                .put(term.setting(), value(stated.value())));
        return new LinkedHashMap<>(clauses);
    }

    private static Object value(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isEmpty() ? "none" : value(maybe.get());
            case Relief relief when relief.each() -> each(relief.amounts(), AgreementPrinter::value);
            case Relief relief -> value(relief.amounts().getFirst());
            case Money amount -> amount(amount);
            case java.util.Set<?> words -> each(words, AgreementPrinter::value);
            default -> Kind.print(value);
        };
    }

    private static Map<String, Object> event(Event event) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("on", day(event.on()));
        stated.put("notice", event.notice().toString());
        event.convert()
                .ifPresentOrElse(share -> stated.put("convert", share.toString()), () -> stated.put("exit", "true"));
        return stated;
    }

    private static String day(YearMonth month) {
        return month + "-01";
    }

    /// Thousands apart: `10_000_000`, `1_250.50`.
    private static String amount(Money amount) {
        long cents = amount.cents();
        var units = String.format(Locale.ROOT, "%,d", cents / 100).replace(',', '_');
        return cents % 100 == 0 ? units : units + String.format(Locale.ROOT, ".%02d", cents % 100);
    }

    private static <T> List<Object> each(Iterable<T> items, java.util.function.Function<T, Object> print) {
        var printed = new ArrayList<Object>();
        items.forEach(item -> printed.add(print.apply(item)));
        return printed;
    }
}
