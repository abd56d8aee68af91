package id.sikap.platform.faces;

import java.util.Map;

/**
 * A page whose markup is the same for everyone of the same roles and language: it is rendered once with holes
 * ({@code @{name}} in the page) and from then on only filled, without a component tree ({@link Stencils}).
 */
public interface Stencilled {

    /** Reads what this request's holes are filled with. */
    void load();

    /** What makes the markup itself differ, such as a button that is there or not; of few values. */
    Object variant();

    Map<String, String> values();
}
