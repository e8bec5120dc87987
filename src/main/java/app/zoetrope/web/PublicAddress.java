package app.zoetrope.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Tells machines of the public internet from this one and its neighbours, so that an address that somebody passed on
/// cannot reach into the user's own network.
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /// RFC 6890: what is not handed out to the public.
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean isShared = first == 100 && second >= 64 && second < 128;
        boolean isProtocols = first == 192 && second == 0 && third == 0;
        boolean isBenchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !isShared && !isProtocols && !isBenchmark;
    }

    /// Global unicast alone, without the forms that carry an IPv4 address past these rules (6to4, Teredo; NAT64,
    /// mapped and unique local addresses are outside of it anyway).
    private static boolean isPublic6(byte[] bytes) {
        boolean isGlobal = (bytes[0] & 0xe0) == 0x20;
        boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean isTeredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
        return isGlobal && !is6to4 && !isTeredo;
    }
}
