//! Faults of the list of hosts.

use content::{Content, Reach};

use crate::world::World;

#[test]
fn the_shipped_hosts_are_known_with_all_that_is_below_them() {
    let content = Content::embedded();
    let reach = |host: &str| content.hosts().iter().find(|known| known.covers(host)).map(|known| known.reach);
    assert_eq!(reach("hoshi.slack.com"), Some(Reach::Members));
    assert_eq!(reach("hoshi.sharepoint.com"), Some(Reach::Unsure));
    assert_eq!(reach("www.hoshi.co.jp"), None);
}

#[test]
fn each_fault_of_a_host_is_told() {
    let line = World::new().text("hosts.toml").lines().count();
    let told = |more: &str| World::new().append("hosts.toml", &format!("\n[[host]]\n{more}")).told();
    assert_eq!(
        told("name = \"Example.JP\"\nreach = \"members\"\n"),
        [format!(
            "hosts.toml:{}: host: `Example.JP` is no host; write it in small letters, such as `example.jp`",
            line + 3
        )]
    );
    assert_eq!(
        told("name = \"example.jp\"\nreach = \"everybody\"\n"),
        [format!("hosts.toml:{}: host: `reach = \"everybody\"` is not known; use one of: members, unsure", line + 4)]
    );
    assert_eq!(
        told("name = \"slack.com\"\nreach = \"unsure\"\n"),
        [format!(
            "hosts.toml:{}: host slack.com is here a second time; the first is on line {}",
            line + 2,
            World::new().line("hosts.toml", "name = \"slack.com\"") - 1
        )]
    );
}
