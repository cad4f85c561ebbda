@org.jspecify.annotations.NullMarked
package drawdown.audit;
