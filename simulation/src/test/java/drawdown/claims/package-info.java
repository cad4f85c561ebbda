@org.jspecify.annotations.NullMarked
package drawdown.claims;
