package worldswitch.window;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.ComponentFinder;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;

/**
 * A robot that loses no time: it looks for components on the event dispatch thread, all at once, where the usual one goes there
 * and back for each of the thousands of components of a window.
 */
final class QuickRobot {
    /** Milliseconds to wait for an empty event queue; what a test waits for it says itself. */
    private static final int IDLE = 500;
    /** Milliseconds between two events. */
    private static final int BETWEEN = 20;

    private QuickRobot() {}

    static Robot create() {
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(BETWEEN);
        robot.settings().idleTimeout(IDLE);
        ComponentFinder finder = proxy(
                ComponentFinder.class,
                (self, method, arguments) -> GuiActionRunner.execute(() -> call(method, robot.finder(), arguments)));
        return proxy(
                Robot.class,
                (self, method, arguments) ->
                        method.getName().equals("finder") ? finder : call(method, robot, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Exception {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception problem) {
                throw problem;
            }
            throw new AssertionError(e.getCause());
        }
    }
}
