package drawdown.claims;

import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The published claims and what they were published in.
///
/// @param published where, in general terms
/// @param conceded  what account teams are said to give
public record Claims(String published, List<Claim> all, List<Claim.Conceded> conceded) {

    /// Those that come with the program.
    public static final Claims PUBLISHED = read(resource("claims.yaml")).orRefuse();

    public Claims {
        all = List.copyOf(all);
        conceded = List.copyOf(conceded);
    }

    static Reading<Claims> read(Source source) {
        return ClaimsReader.read(source);
    }

    static Source resource(String name) {
        try (var in = Claims.class.getResourceAsStream("/drawdown/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return Source.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
