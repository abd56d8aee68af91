package id.sikap.access.session;

/** How somebody proved who he is. */
public enum Door {
    PASSWORD,
    PROVIDER,
    /** The provider vouches for a second factor, so ours is not asked for. */
    PROVIDER_TWICE
}
