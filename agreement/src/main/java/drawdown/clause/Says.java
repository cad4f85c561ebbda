package drawdown.clause;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What a term means, in one sentence: for the reference, the schema and the editor.
@Retention(RetentionPolicy.RUNTIME)
@interface Says {
    String value();

    /// Whether a percentage may exceed 100%.
    boolean above100() default false;

    /// The bounds of a whole number.
    int min() default 0;

    int max() default Integer.MAX_VALUE;
}
