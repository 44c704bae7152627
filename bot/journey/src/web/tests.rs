//! What somebody outside can read, what not, and what is asked about.

use super::*;
use content::Content;

#[test]
fn a_page_of_ones_own_is_taken_however_it_is_typed() {
    let hosts = Content::embedded().hosts().to_vec();
    for (typed, kept, doubt) in [
        ("https://www.hoshi.co.jp/policy.html", "https://www.hoshi.co.jp/policy.html", None),
        ("HTTPS://WWW.Hoshi.co.jp/Policy?id=A#B", "https://www.hoshi.co.jp/Policy?id=A#B", None),
        (" www.hoshi.co.jp/security ", "https://www.hoshi.co.jp/security", None),
        ("ｈｔｔｐｓ：／／ｈｏｓｈｉ．ｊｐ", "https://hoshi.jp", None),
        ("https://星工業.jp/方針", "https://星工業.jp/方針", None),
        ("https://hoshi.jp:8443/", "https://hoshi.jp:8443/", None),
        ("http://hoshi.jp/", "http://hoshi.jp/", Some(Doubt::Unencrypted)),
        ("https://hoshi.sharepoint.com/x", "https://hoshi.sharepoint.com/x", Some(Doubt::PerhapsMembersOnly)),
        ("https://drive.google.com/file", "https://drive.google.com/file", Some(Doubt::PerhapsMembersOnly)),
        ("http://8.8.8.8/policy", "http://8.8.8.8/policy", Some(Doubt::BareNumber)),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/", Some(Doubt::BareNumber)),
        ("https://172.32.0.1/", "https://172.32.0.1/", Some(Doubt::BareNumber)),
        ("https://mylocal.jp/", "https://mylocal.jp/", None),
    ] {
        let (address, told) = WebAddress::parse(typed, &hosts).unwrap_or_else(|error| panic!("{typed}: {error}"));
        assert_eq!((address.as_str(), told), (kept, doubt), "{typed}");
        let written = serde_json::to_string(&address).expect("plain data");
        assert_eq!(serde_json::from_str::<WebAddress>(&written).expect("its own writing"), address);
    }
}

#[test]
fn what_nobody_outside_can_read_is_refused() {
    use WebAddressError::{Example, MembersOnly, NoAddress, PrivateNetwork, ThisComputer};
    let hosts = Content::embedded().hosts().to_vec();
    let chats: Vec<&str> =
        hosts.iter().filter(|host| host.reach == Reach::Members).map(|host| host.name.as_str()).collect();
    assert!(chats.len() >= 5);
    for chat in chats {
        assert_eq!(WebAddress::parse(&format!("https://hoshi.{chat}/x"), &hosts), Err(MembersOnly), "{chat}");
    }
    for (typed, error) in [
        ("http://localhost:8080/policy", ThisComputer),
        ("https://127.0.0.1/", ThisComputer),
        ("https://[::1]/", ThisComputer),
        ("http://0.0.0.0", ThisComputer),
        ("http://10.0.0.5/policy", PrivateNetwork),
        ("http://172.16.0.1", PrivateNetwork),
        ("http://172.31.255.255", PrivateNetwork),
        ("http://192.168.1.10/", PrivateNetwork),
        ("http://169.254.1.1/", PrivateNetwork),
        ("http://100.64.0.1/", PrivateNetwork),
        ("http://[fd00::1]/", PrivateNetwork),
        ("http://[fe80::1]/", PrivateNetwork),
        ("https://intra/policy", PrivateNetwork),
        ("https://portal.hoshi.local/", PrivateNetwork),
        ("https://nas.hoshi.lan/", PrivateNetwork),
        ("https://wiki.internal/", PrivateNetwork),
        ("https://www.example.com/policy", Example),
        ("https://hoshi.example/", Example),
        ("https://192.0.2.1/", Example),
        ("", NoAddress),
        ("会社のホームページ です", NoAddress),
        ("https://", NoAddress),
        ("https://..jp/", NoAddress),
        ("ftp://hoshi.jp/", NoAddress),
        ("file:///C:/policy.docx", NoAddress),
        ("https://user:pass@hoshi.jp/", NoAddress),
        ("https://hoshi.jp:port/", NoAddress),
        ("https://256.1.1.1/", NoAddress),
        ("https://1.2.3/", NoAddress),
        ("https://[hoshi]/", NoAddress),
        ("https://hoshi .jp/", NoAddress),
    ] {
        assert_eq!(WebAddress::parse(typed, &hosts), Err(error), "{typed}");
    }
    assert_eq!(WebAddress::parse(&format!("https://hoshi.jp/{}", "a".repeat(300)), &hosts), Err(NoAddress));
}
