package eu.vigie.web.api;

import eu.vigie.drill.DrillPlan;
import eu.vigie.drill.DrillPlans;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drills that start by themselves. */
@RestController
@RequestMapping("/api/drill-plans")
class DrillPlanController {

    private final DrillPlans plans;
    private final Permission permission;

    DrillPlanController(DrillPlans plans, Permission permission) {
        this.plans = plans;
        this.permission = permission;
    }

    record Planned(
            DrillController.@Nullable Wanted drill,
            @Nullable Instant nextAt,
            @Nullable Integer everyDays) {}

    record All(List<DrillPlan> items) {}

    @GetMapping
    All list() {
        permission.require(Right.RUN_DRILLS);
        return new All(plans.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    All add(@RequestBody Planned wanted) {
        var actor = permission.require(Right.RUN_DRILLS);
        if (wanted.drill() == null) throw new InvalidInput(Fault.of("drill", "text-missing"));
        if (wanted.nextAt() == null) throw new InvalidInput(Fault.of("nextAt", "instant-missing"));
        plans.add(wanted.drill().drill(), wanted.nextAt(), wanted.everyDays(), actor);
        return new All(plans.all());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        permission.require(Right.RUN_DRILLS);
        plans.remove(id);
    }
}
