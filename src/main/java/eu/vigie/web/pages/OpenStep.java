package eu.vigie.web.pages;

import eu.vigie.process.Task;

/** An open task as a page names it. */
record OpenStep(Task task) {
    /** What is to be done, verb first. */
    public String title(Reader reader) {
        String key = "task." + task.key() + ".title";
        return reader.either(key, key, task.name());
    }

    /** Why, in a sentence; empty for a kind of task that has none. */
    public String lead(Reader reader) {
        String key = "task." + task.key() + ".lead";
        return reader.either(key, key, "");
    }

    /** Who is awaited. */
    public String who(Reader reader) {
        return Awaited.who(task, reader);
    }

    /** True for an alert that waits to be acknowledged. */
    public boolean alert() {
        return task.key().equals("acknowledge_alert");
    }

    public String address() {
        return "/tasks/" + task.id();
    }
}
