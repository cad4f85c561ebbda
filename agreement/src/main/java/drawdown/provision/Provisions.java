package drawdown.provision;

import drawdown.clause.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The catalog of the 28 provisions: data in one place, `provisions.yaml`, checked when it is read.
public final class Provisions {

    private static final String FILE = "/drawdown/provisions.yaml";
    private static final CatalogReader.Catalog CATALOG =
            CatalogReader.read(FILE, resource()).orRefuse();

    private Provisions() {}

    /// Every provision, from 1.1 to 7.4.
    public static List<Provision> all() {
        return CATALOG.provisions();
    }

    /// The provision that sets a term; empty for a term that is not negotiated by itself.
    public static Optional<Provision> of(Term term) {
        return all().stream().filter(provision -> provision.sets(term)).findFirst();
    }

    /// @param id such as `1.1`
    public static Optional<Provision> named(String id) {
        return all().stream().filter(provision -> provision.id().equals(id)).findFirst();
    }

    /// T1 to T6. A trap that no provision closes is not a matter of wording.
    public static List<Provision.Trap> traps() {
        return CATALOG.traps();
    }

    private static String resource() {
        try (var in = Provisions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
