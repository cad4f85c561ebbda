package drawdown.agreement;

import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.text.Fields;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A provider's standard terms, or a buyer's targets: data in the form of a document, under `profiles/`.
public record Profile(String name, Map<Term, Document.Stated> terms) {

    public static final List<String> NAMES =
            List.of("aws-edp-standard", "azure-macc-standard", "gcp-commit-standard", "buyer-target");

    private static final Map<String, Profile> READ = new ConcurrentHashMap<>();

    public Profile {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /// @param name one of [#NAMES]
    public static Profile named(String name) {
        var known = READ.get(name);
        if (known == null) {
            known = read(name);
            READ.put(name, known);
        }
        return known;
    }

    /// What a provider's paper says where nothing else is agreed; empty for `other`.
    static Optional<Profile> standard(Agreement.Provider provider) {
        return switch (provider) {
            case AWS -> Optional.of(named("aws-edp-standard"));
            case AZURE -> Optional.of(named("azure-macc-standard"));
            case GCP -> Optional.of(named("gcp-commit-standard"));
            case OTHER -> Optional.empty();
        };
    }

    /// The terms of this profile alone.
    public Terms toTerms() {
        var values = new LinkedHashMap<Term, Object>();
        terms.forEach((term, stated) -> values.put(term, stated.value()));
        return Terms.of(values);
    }

    private static Profile read(String name) {
        var problems = new Problems();
        var source = Source.of("profile " + name, resource(name));
        var fields = new Fields(Yaml.read(source).orRefuse(), "", problems);
        var values = new Values(problems);
        var terms = new LinkedHashMap<Term, Document.Stated>();
        fields.take("extends")
                .flatMap(base -> values.choice(base, "extends", NAMES))
                .ifPresent(base -> terms.putAll(named(base).terms()));
        fields.require("terms", "").ifPresent(node -> terms.putAll(TermsReader.read(node, "terms", values)));
        fields.done();
        problems.reading(terms).orRefuse();
        var missing =
                Terms.ALL.stream().filter(term -> !terms.containsKey(term)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("profile " + name + " does not state " + missing);
        }
        return new Profile(name, terms);
    }

    private static String resource(String name) {
        var file = "/drawdown/profiles/" + name + ".yaml";
        try (var in = Profile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
