package drawdown.record;

import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.YamlText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prints a record as the group of settings it is read from; what may be left out and says nothing is left out.
final class RecordPrinter {

    private final Records records;

    RecordPrinter(Records records) {
        this.records = records;
    }

    Map<String, Object> settings(Record value) {
        var settings = new LinkedHashMap<String, Object>();
        for (var component : value.getClass().getRecordComponents()) {
            print(Records.part(component, value)).ifPresent(printed -> settings.put(component.getName(), printed));
        }
        return settings;
    }

    private Optional<Object> print(Object value) {
        return switch (value) {
            case Optional<?> maybe when maybe.orElse(null) instanceof Boolean stated -> Optional.of(stated.toString());
            case Optional<?> maybe -> maybe.flatMap(this::print);
            case Boolean flag -> flag ? Optional.of("true") : Optional.empty();
            case List<?> list when list.isEmpty() -> Optional.empty();
            case List<?> list ->
                Optional.of(list.stream().map(item -> print(item).orElseThrow()).toList());
            case Location where -> Optional.empty();
            case Record one
            when records.written(one.getClass()).isPresent() ->
                records.written(one.getClass())
                                .get()
                                .absent()
                                .filter(one::equals)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(one.toString());
            case Record group ->
                Optional.of(settings(group)).filter(s -> !s.isEmpty()).map(s -> (Object) s);
            case Enum<?> word -> Optional.of(Names.word(word));
            case String text -> Optional.of(YamlText.quoted(text));
            case BigDecimal number -> Optional.of(number.toPlainString());
            default -> Optional.of(value.toString());
        };
    }
}
