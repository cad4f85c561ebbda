package drawdown.record;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What a setting means, in one sentence: for the schema and the editor.
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    String value();

    /// What it may look like, for who has left it out.
    String example() default "";
}
