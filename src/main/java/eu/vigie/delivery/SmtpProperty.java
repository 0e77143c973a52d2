package eu.vigie.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

/** Reads what the mail provider knows beyond the Jakarta Mail API: its classes are there at run time only. */
final class SmtpProperty {

    private SmtpProperty() {}

    static @Nullable Object of(Object from, String name) {
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(from);
        return properties.isReadableProperty(name) ? properties.getPropertyValue(name) : null;
    }
}
