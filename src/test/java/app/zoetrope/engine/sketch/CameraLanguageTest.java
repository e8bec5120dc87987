package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.engine.sketch.Move.Kind;
import app.zoetrope.engine.sketch.Move.Pace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push in                                              | PUSH_IN
            Push-in on her face                                  | PUSH_IN
            The camera pushes slowly in toward the cat           | PUSH_IN
            PUSHING IN!                                          | PUSH_IN
            dolly in                                             | PUSH_IN
            dollies forward                                      | PUSH_IN
            a dollying in shot                                   | PUSH_IN
            zoom in                                              | PUSH_IN
            zooming in on the clock                              | PUSH_IN
            zoom                                                 | PUSH_IN
            camera zooms into the eye                            | PUSH_IN
            the camera moves closer                              | PUSH_IN
            camera glides forward through the hall               | PUSH_IN
            dolly zoom                                           | PUSH_IN
            pull out                                             | PULL_OUT
            Pulling back to reveal a castle                      | PULL_OUT
            pull-back                                            | PULL_OUT
            zooms out                                            | PULL_OUT
            zoom all the way out                                 | PULL_OUT
            dolly out                                            | PULL_OUT
            dolly back                                           | PULL_OUT
            the camera backs away                                | PULL_OUT
            revealing the valley                                 | PULL_OUT
            pan left                                             | PAN_LEFT
            PAN LEFT.                                            | PAN_LEFT
            pans to the left                                     | PAN_LEFT
            camera is panning slowly to the right                | PAN_RIGHT
            panned right                                         | PAN_RIGHT
            pan from left to right                               | PAN_RIGHT
            slow pan from right to left                          | PAN_LEFT
            a slow pan across the room                           | PAN_RIGHT
            whip pan                                             | PAN_RIGHT
            camera looks to the left                             | PAN_LEFT
            pan left to reveal a castle                          | PAN_LEFT
            tilt up                                              | TILT_UP
            tilting down                                         | TILT_DOWN
            the camera tilts upward                              | TILT_UP
            pan up to the sky                                    | TILT_UP
            pan down                                             | TILT_DOWN
            crane up                                             | CRANE_UP
            craning down over the crowd                          | CRANE_DOWN
            boom up                                              | CRANE_UP
            pedestal down                                        | CRANE_DOWN
            crane shot                                           | CRANE_UP
            the camera rises above the trees                     | CRANE_UP
            the camera slowly descends                           | CRANE_DOWN
            truck left                                           | TRUCK_LEFT
            trucking right                                       | TRUCK_RIGHT
            dolly left                                           | TRUCK_LEFT
            slides to the right                                  | TRUCK_RIGHT
            tracking left                                        | TRUCK_LEFT
            tracking shot                                        | TRUCK_RIGHT
            camera drifts left                                   | TRUCK_LEFT
            orbit left                                           | ORBIT_LEFT
            orbiting around the statue                           | ORBIT_RIGHT
            camera orbits right around her                       | ORBIT_RIGHT
            arc left                                             | ORBIT_LEFT
            arc shot                                             | ORBIT_RIGHT
            the camera circles the tower                         | ORBIT_RIGHT
            orbit clockwise                                      | ORBIT_LEFT
            roll clockwise                                       | ROLL_CLOCKWISE
            rotate counter-clockwise                             | ROLL_COUNTER
            rotating anticlockwise                               | ROLL_COUNTER
            camera rolls left                                    | ROLL_COUNTER
            barrel roll                                          | ROLL_CLOCKWISE
            dutch angle                                          | ROLL_CLOCKWISE
            static shot                                          | HOLD
            static                                               | HOLD
            locked-off camera                                    | HOLD
            the camera stays still                               | HOLD
            still camera, a bird flies past                      | HOLD
            fixed camera                                         | HOLD
            tripod shot                                          | HOLD
            """)
    void aMoveIsReadInManyWordings(String prompt, Kind kind) {
        assertThat(kinds(prompt)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a cat on a sofa",
                "a panda in the rain",
                "pancakes on a table",
                "an egg in a frying pan",
                "a panorama of Japan",
                "rolling hills in the sun",
                "she tilts her head to the left",
                "a satellite in orbit",
                "a red truck drives left",
                "a crane bird by the lake",
                "he is standing still",
                "a boomerang",
                "a company of archers"
            })
    void aPromptWithoutCameraLanguageGetsAVerySlowPushIn(String prompt) {
        CameraPlan plan = CameraLanguage.read(prompt);
        assertThat(plan.steps()).containsExactly(List.of(new Move(Kind.PUSH_IN, Pace.VERY_SLOW)));
        assertThat(plan.handheld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no camera movement",
                "without any camera motion",
                "No movement.",
                "the camera does not move",
                "the camera doesn't move",
                "do not move the camera",
                "without zoom",
                "no zooming",
                "no zoom, no push in",
                "don't zoom in",
                "no camera movement, the cat pans left"
            })
    void whatIsForbiddenIsNotDone(String prompt) {
        assertThat(kinds(prompt)).containsExactly(Kind.HOLD);
    }

    @Test
    void aForbiddenMoveLeavesTheOthers() {
        assertThat(kinds("pan left, no zoom")).containsExactly(Kind.PAN_LEFT);
        assertThat(kinds("no zoom, pan left")).containsExactly(Kind.PAN_LEFT);
        assertThat(kinds("tilt up without zooming in or rolling clockwise")).containsExactly(Kind.TILT_UP);
    }

    @Test
    void movesOfOneSentenceHappenTogether() {
        assertThat(CameraLanguage.read("slow push in while panning left").steps())
                .containsExactly(List.of(new Move(Kind.PUSH_IN, Pace.SLOW), new Move(Kind.PAN_LEFT, Pace.NORMAL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push in, then pan left",
                "First push in. Then pan left.",
                "push in and then panning left",
                "pushes in followed by a pan left",
                "push in before panning left",
                "push in, and finally pan left",
                "starts with a push in and ends with a pan left"
            })
    void orderWordsSplitTheTime(String prompt) {
        assertThat(CameraLanguage.read(prompt).steps())
                .extracting(step -> step.stream().map(Move::kind).toList())
                .containsExactly(List.of(Kind.PUSH_IN), List.of(Kind.PAN_LEFT));
    }

    @Test
    void aHoldTakesItsTimeInTheOrder() {
        assertThat(kinds("static shot, then push in")).containsExactly(Kind.HOLD, Kind.PUSH_IN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pan left                          | NORMAL
            slow pan left                     | SLOW
            pans slowly left                  | SLOW
            pan left slowly                   | SLOW
            Slowly, the camera pans left      | SLOW
            gentle pan to the left            | SLOW
            very slow pan left                | VERY_SLOW
            quick pan left                    | FAST
            whip pan left                     | FAST
            rapidly panning left              | FAST
            pan left, a fast car              | NORMAL
            """)
    void theSpeedWordNearestToTheMoveCounts(String prompt, Pace pace) {
        assertThat(CameraLanguage.read(prompt).steps()).containsExactly(List.of(new Move(Kind.PAN_LEFT, pace)));
    }

    @Test
    void eachMoveHasItsOwnSpeed() {
        assertThat(CameraLanguage.read("slowly push in and quickly pan left").steps())
                .containsExactly(List.of(new Move(Kind.PUSH_IN, Pace.SLOW), new Move(Kind.PAN_LEFT, Pace.FAST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handheld", "hand-held camera", "hand held", "shaky cam", "camera shake", "Shaky footage"})
    void handheldSwaysOnly(String prompt) {
        CameraPlan plan = CameraLanguage.read(prompt);
        assertThat(plan.handheld()).isTrue();
        assertThat(plan.steps()).containsExactly(List.of(CameraPlan.STILL));
    }

    @Test
    void handheldGoesTogetherWithAMoveAndCanBeForbidden() {
        assertThat(CameraLanguage.read("handheld push in").handheld()).isTrue();
        assertThat(kinds("handheld push in")).containsExactly(Kind.PUSH_IN);
        assertThat(CameraLanguage.read("push in, not shaky").handheld()).isFalse();
    }

    @Test
    void easeIsRead() {
        assertThat(CameraLanguage.read("push in").ease()).isEqualTo(Ease.GENTLE);
        assertThat(CameraLanguage.read("push in, ease in").ease()).isEqualTo(Ease.IN);
        assertThat(CameraLanguage.read("push in, ease-out").ease()).isEqualTo(Ease.OUT);
        assertThat(CameraLanguage.read("push in, ease in and out").ease()).isEqualTo(Ease.IN_AND_OUT);
        assertThat(CameraLanguage.read("linear push in").ease()).isEqualTo(Ease.LINEAR);
        assertThat(CameraLanguage.read("push in at constant speed").ease()).isEqualTo(Ease.LINEAR);
    }

    private static List<Kind> kinds(String prompt) {
        return CameraLanguage.read(prompt).steps().stream()
                .flatMap(List::stream)
                .map(Move::kind)
                .toList();
    }

    @Test
    void everyMoveHasAWording() {
        assertThat(CameraPhrases.ALL)
                .extracting(CameraPhrases.Phrase::kind)
                .contains(Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.HOLD)
                        .toArray(Kind[]::new));
    }
}
