package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.PagesOfACase;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The pages of the house as its own routing knows them, and which of them no list of addresses has. */
public final class MappedPages {

    /** They show nothing and lead on: to the page of the mail that has that digest. */
    private static final Set<String> LEADING_ON = Set.of("/incoming-mail/{sha256:[0-9a-f]{64}}");

    /** Of what somebody made or asked for, which need not exist; {@link PagesOfACase} has the others. */
    private static final List<String> MADE = List.of(
            "/signal-sources/one",
            "/signal-sources/one/change",
            "/signal-sources/one/try",
            "/subscriptions/one",
            "/subscriptions/one/change",
            "/drills/2026-0001",
            "/drills/2026-0001/scorecard",
            "/incoming-mail/1",
            "/mail/1",
            "/drafts/one/erase",
            "/retention/2026-0001/erasures/1/approval",
            "/retention/2026-0001/erasures/1/refusal",
            "/breaches/2026-0001/measures/1",
            "/breaches/2026-0001/notices/1/publications",
            "/breaches/2026-0001/statements/explanation",
            "/breaches/2026-0001/timeline/1/attachment",
            "/breaches/2026-0001/evidence/uploads/one/give-up",
            "/breaches/2026-0001/evidence/holds/1/lifting",
            "/breaches/2026-0001/evidence/1/hand-overs/1/confirmation",
            "/breaches/2026-0001/evidence/1/hand-overs/1/refusal",
            "/breaches/2026-0001/evidence/1/destructions/1/approval",
            "/breaches/2026-0001/evidence/1/destructions/1/refusal");

    private final List<Set<PathPattern>> pages;
    private final List<PathPattern> read;

    /** {@code routing}: of the running house. */
    public MappedPages(RequestMappingHandlerMapping routing) {
        Map<RequestMappingInfo, HandlerMethod> all = routing.getHandlerMethods();
        read = all.keySet().stream()
                .filter(MappedPages::isRead)
                .flatMap(one -> patterns(one).stream())
                .toList();
        pages = all.entrySet().stream()
                .filter(one -> isRead(one.getKey()) && isPage(one.getValue()))
                .map(one -> patterns(one.getKey()))
                .toList();
        Stream<String> known = read.stream().map(PathPattern::getPatternString);
        assertThat(known).as("an exception is a page that there is").containsAll(LEADING_ON);
    }

    /** An address of each kind of page that is for people who are signed in. */
    public static List<String> signedIn() {
        return Stream.of(PagesOfACase.general(), PagesOfACase.ofAnyCase(), MADE)
                .flatMap(List::stream)
                .toList();
    }

    /** The same for people without an account. */
    public static List<String> open() {
        return List.of("/login", "/acknowledge/token", "/letter/token", "/report/secret");
    }

    /** Those of which none of these addresses is one, as patterns. */
    public Set<String> without(Collection<String> addresses) {
        Set<PathPattern> seen = new HashSet<>();
        addresses.forEach(address -> answering(address).ifPresent(seen::add));
        Set<String> unseen = new TreeSet<>();
        for (Set<PathPattern> page : pages)
            if (page.stream().noneMatch(seen::contains))
                page.forEach(pattern -> unseen.add(pattern.getPatternString()));
        unseen.removeAll(LEADING_ON);
        return unseen;
    }

    /** How many there are. */
    int count() {
        return pages.size();
    }

    /** What the house would answer that address by: of all patterns that match, the most specific. */
    private Optional<PathPattern> answering(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return read.stream().filter(pattern -> pattern.matches(path)).min(Comparator.naturalOrder());
    }

    private static Set<PathPattern> patterns(RequestMappingInfo mapping) {
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns();
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** Of our own, and it names a template; what is sent as it is, is a download or a document. */
    private static boolean isPage(HandlerMethod handler) {
        Class<?> answer = handler.getMethod().getReturnType();
        return handler.getBeanType().getName().startsWith("eu.vigie.")
                && (answer == String.class || answer == ModelAndView.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }
}
