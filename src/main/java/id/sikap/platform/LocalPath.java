package id.sikap.platform;

import java.util.regex.Pattern;

/** A place inside the portal that a request asks to be sent to. Whatever could lead outside leads home. */
public final class LocalPath {

    /** One slash, then no second one and no backslash (browsers read both as another host), no control or blank. */
    private static final Pattern LOCAL = Pattern.compile("/(?:[\\w.~%!$&'()*+,;=:@?-][\\w.~%!$&'()*+,;=:@?/-]*)?");

    private static final int LONGEST = 512;

    private LocalPath() {}

    public static boolean isLocal(String path) {
        return path != null && path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }

    public static String orHome(String path) {
        return isLocal(path) ? path : "/";
    }
}
