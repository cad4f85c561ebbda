package drawdown.price;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What a setting of an offer means, in one sentence: for the schema and the editor.
@Retention(RetentionPolicy.RUNTIME)
@interface Says {
    String value();
}
