package eu.vigie.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number as RFC 8785 (ECMAScript) writes it. One that a double cannot hold exactly becomes a text instead of another number. */
final class CanonicalNumber {

    private static final long SAFE = 1L << 53;

    private CanonicalNumber() {}

    static String of(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte)
            return whole(number.longValue());
        if (number instanceof BigInteger big)
            return big.bitLength() < 63 ? whole(big.longValue()) : '"' + big.toString() + '"';
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) return '"' + number.toString() + '"';
        return value == 0 ? "0" : fraction(value);
    }

    private static String whole(long value) {
        return Math.abs(value) <= SAFE ? Long.toString(value) : '"' + Long.toString(value) + '"';
    }

    private static String fraction(double value) {
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + place(digits, point);
    }

    // Double.toString is not the shortest before Java 19, and the digest must be the same on every one.
    private static BigDecimal shortest(double value) {
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) return rounded.stripTrailingZeros();
        }
        return new BigDecimal(value)
                .round(new MathContext(17, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }

    private static String place(String digits, int point) {
        if (point > 21 || point < -5) return scientific(digits, point - 1);
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        return digits.substring(0, point) + '.' + digits.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        String rest = digits.length() == 1 ? "" : '.' + digits.substring(1);
        return digits.charAt(0) + rest + 'e' + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
