package eu.vigie.web.pages;

import eu.vigie.process.Task;

/** An open task as a page names it. */
record OpenStep(Task task) {
    /** What is to be done, verb first. */
    public String title(Reader reader) {
        Task.Addressee addressee = task.addressee();
        if (addressee != null && addressee.obligation() != null)
            return reader.say(key("title"), reader.say("form." + addressee.form()));
        String key = key("title");
        return reader.either(key, key, task.name());
    }

    /** Why, in a sentence; empty for a kind of task that has none. */
    public String lead(Reader reader) {
        String key = key("lead");
        return reader.either(key, key, "");
    }

    /** Whom the filing tells that the step is about; empty where it is about none. */
    public String whom(Reader reader) {
        Task.Addressee addressee = task.addressee();
        return addressee == null ? "" : reader.recipient(addressee.id(), addressee.name());
    }

    /** True for a step of a smaller form. */
    public boolean smaller() {
        return task.addressee() != null && task.addressee().obligation() != null;
    }

    private String key(String what) {
        return "task." + (smaller() ? "smaller." : "") + task.key() + "." + what;
    }

    /** Who is awaited. */
    public String who(Reader reader) {
        return Awaited.who(task, reader);
    }

    public String address() {
        return "/tasks/" + task.id();
    }
}
