package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.DataFile;
import eu.vigie.deadline.DataFile.Located;
import eu.vigie.deadline.UnreadableRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the house decided about ringing, {@code ladders/*.yaml}: read and checked as a whole. */
final class Ladders {

    private final List<Choice> choices;
    private final Map<String, HouseLadder> ladders;
    private final Map<Role, List<Role>> deputies;
    private final List<Senior> seniors;
    private final Policy policy;
    private final List<String> files;

    private Ladders(Files files) {
        this.choices = ChoiceRules.checked(files.open("choice").located(Choice.class));
        this.ladders = choices.stream()
                .collect(Collectors.toMap(Ladders::key, choice -> HouseLadder.read(files, choice), (one, same) -> one));
        this.deputies = once(files.open("deputies").located(Deputies.class), Deputies::role).stream()
                .collect(Collectors.toMap(Deputies::role, Deputies::deputies));
        this.seniors = once(files.open("alert").located(Senior.class), Senior::role);
        this.policy = one(files.open("policy").located(Policy.class));
        this.files = Stream.of("choice", "deputies", "alert", "policy")
                .map(name -> files.open(name).name())
                .toList();
    }

    /** Those in the folder; what it lacks, and without a folder all, is what comes with Vigie. */
    static Ladders read(@Nullable String folder) {
        return new Ladders(new Files(folder));
    }

    private static String key(Choice choice) {
        return choice.ladder() + " " + choice.keepsQuiet();
    }

    private static <T> List<T> once(List<Located<T>> rows, Function<T, Role> role) {
        var seen = new EnumMap<Role, Boolean>(Role.class);
        for (var row : rows)
            if (seen.put(role.apply(row.value()), true) != null)
                throw row.refused("role: "
                        + Objects.requireNonNull(role.apply(row.value())).code() + " has a row already");
        return rows.stream().map(Located::value).toList();
    }

    private static Policy one(List<Located<Policy>> rows) {
        if (rows.size() != 1) throw new UnreadableRules("ladders/policy.yaml", "has one row and no more");
        return rows.get(0).value();
    }

    /** The ladder that a duty of that regime climbs. */
    HouseLadder of(String regime, Gravity gravity) {
        return choices.stream()
                .filter(choice -> choice.holds(regime, gravity))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new IllegalStateException("ladders/choice.yaml: no ladder for " + regime));
    }

    /** Every row of the choice, in its order. */
    List<Choice> choices() {
        return choices;
    }

    /** The ladder that a row of the choice names. */
    HouseLadder of(Choice choice) {
        return Objects.requireNonNull(ladders.get(key(choice)));
    }

    /** Where choice, deputies, alert and policy were read; each ladder says where it was itself. */
    List<String> files() {
        return files;
    }

    Policy policy() {
        return policy;
    }

    /** The roles that stand in for that one, in their order; none for most. */
    List<Role> deputies(Role of) {
        return deputies.getOrDefault(of, List.of());
    }

    Set<Role> seniors() {
        return seniors.stream().map(Senior::role).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Who stands in for a senior role when its people have not acknowledged an alert. */
    List<Role> seniorDeputies(Role senior) {
        return seniors.stream()
                .filter(row -> row.role() == senior)
                .findFirst()
                .map(Senior::deputies)
                .orElseGet(() -> deputies(senior));
    }

    /** The files of a folder. */
    record Files(@Nullable String folder) {

        DataFile open(String name) {
            return new DataFile("ladders/" + name + ".yaml", folder);
        }
    }
}
