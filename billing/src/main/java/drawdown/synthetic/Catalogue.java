package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.billing.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can be bought under an agreement: the provider's services of `services.csv`, what the agreement's vendors sell
/// according to `marketplace.csv`, and a plain product for every service and vendor that the tables do not know.
final class Catalogue {

    private static final Set<Agreement.Provider> KNOWN = Set.of(Agreement.Provider.AZURE, Agreement.Provider.GCP);

    /// What a product looks like that no table knows.
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("kind", "usage"),
            Map.entry("code", ""),
            Map.entry("category", "Other"),
            Map.entry("subcategory", "Other (Other)"),
            Map.entry("sku", "Usage"),
            Map.entry("usage_type", "Usage"),
            Map.entry("operation", ""),
            Map.entry("unit", "Units"),
            Map.entry("price", "0.25"),
            Map.entry("spend", "15"),
            Map.entry("rows", "10"),
            Map.entry("commitment", ""),
            Map.entry("resource_type", ""),
            Map.entry("resource", ""));

    private final Agreement agreement;
    private final List<Map<String, String>> skus = new ArrayList<>();
    private final Map<String, Service> services = new LinkedHashMap<>();

    Catalogue(Agreement agreement) {
        this.agreement = agreement;
        var known = of(Table.rows("services.csv"));
        known.forEach(this::addOwn);
        var sold = Table.rows("marketplace.csv");
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(known.stream(), sold.stream())
                .map(row -> row.getOrDefault("service", ""))
                .forEach(names::add);
        agreement.scopes().stream()
                .flatMap(scope -> scope.services().stream())
                .map(String::strip)
                .filter(names::add)
                .forEach(name -> addOwn(plain(name)));
        for (int v = 0; v < agreement.vendors().size(); v++) {
            addVendor(v, of(sold));
        }
    }

    /// The provider whose tables hold: AWS's for one of which there are none.
    String cloud() {
        return KNOWN.contains(agreement.provider())
                ? agreement.provider().name().toLowerCase(Locale.ROOT)
                : "aws";
    }

    /// The rows of a table that are of the provider, or of any.
    private List<Map<String, String>> of(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> Set.of(cloud(), "*").contains(row.getOrDefault("provider", "")))
                .toList();
    }

    /// The rows of another table that are of the provider, numbered.
    List<Map<String, String>> rows(String table) {
        var rows = of(Table.rows(table));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> numbered(rows.get(i), i))
                .toList();
    }

    private static Map<String, String> numbered(Map<String, String> row, int id) {
        var numbered = new LinkedHashMap<>(row);
        numbered.put("id", String.valueOf(id));
        return numbered;
    }

    /// Rows of the tables, each with its `id`, its `service_id` and, if a vendor sells it, its `vendor`.
    List<Map<String, String>> skus() {
        return skus;
    }

    List<Service> services() {
        return List.copyOf(services.values());
    }

    private void addOwn(Map<String, String> row) {
        add(row, Kind.USAGE, scope(row.getOrDefault("service", "")), Map.of("vendor", "", "publisher", ""));
    }

    /// The first scope that names the service, or the last one.
    private int scope(String service) {
        var scopes = agreement.scopes();
        for (int s = 0; s < scopes.size(); s++) {
            if (names(scopes.get(s), service)) {
                return s;
            }
        }
        return scopes.size() - 1;
    }

    private static boolean names(Scope scope, String service) {
        return scope.services().stream().anyMatch(s -> s.strip().equalsIgnoreCase(service));
    }

    /// What is known to be sold by a vendor of that name, in whatever spelling; else something plain.
    private void addVendor(int index, List<Map<String, String>> sold) {
        var vendor = agreement.vendors().get(index);
        var known = sold.stream()
                .filter(row -> letters(vendor).startsWith(row.getOrDefault("vendor", "?")))
                .toList();
        var rows = known.isEmpty() ? List.of(plain(vendor.name() + " Platform")) : known;
        for (var row : rows) {
            // An import knows `snowflake` as `Snowflake Inc.`, but another legal form only by the agreement's name.
            boolean exactly = letters(vendor).equals(row.get("vendor"));
            var publisher = exactly ? row.getOrDefault("publisher", "") : vendor.name();
            add(row, Kind.MARKETPLACE, index, Map.of("vendor", String.valueOf(index), "publisher", publisher));
        }
    }

    private static String letters(Vendor vendor) {
        return vendor.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, String> plain(String service) {
        var row = new LinkedHashMap<>(PLAIN);
        row.put("service", service);
        return row;
    }

    private void add(Map<String, String> row, Kind kind, int place, Map<String, String> more) {
        var name = row.getOrDefault("service", "");
        var service = services.computeIfAbsent(
                kind + " " + place + " " + name, k -> new Service(services.size(), name, kind, place));
        var sku = numbered(row, skus.size());
        sku.putAll(more);
        sku.put("service_id", String.valueOf(service.id()));
        skus.add(sku);
    }
}
