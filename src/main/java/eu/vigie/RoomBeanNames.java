package eu.vigie;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/**
 * Names a bean after its room and its class, so that two rooms may each have their {@code Outcomes}. In the room
 * {@code process} the name is the bare one, since the diagrams call delegates by it.
 */
class RoomBeanNames extends AnnotationBeanNameGenerator {

    private static final String HOUSE = "eu.vigie.";
    private static final String DIAGRAMS_CALL_BY_NAME = "process";

    @Override
    protected String buildDefaultBeanName(BeanDefinition definition) {
        var name = super.buildDefaultBeanName(definition);
        var type = definition.getBeanClassName();
        if (type == null || !type.startsWith(HOUSE) || type.indexOf('.', HOUSE.length()) < 0) {
            return name;
        }
        var room = type.substring(HOUSE.length(), type.lastIndexOf('.'));
        return room.equals(DIAGRAMS_CALL_BY_NAME) ? name : room + "." + name;
    }
}
