package drawdown.clause;

/// A group of terms that belong together, and the steps they cause. [Terms] lists the clauses there are.
public interface Clause {}
