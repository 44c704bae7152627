//! Faults of the list of supported systems.

use content::{Content, Extended};
use jiff::civil::date;

use crate::world::World;

#[test]
fn the_shipped_days_are_the_first_without_corrections_in_japan() {
    let content = Content::embedded();
    let over = |id: &str, extended: Extended| {
        let support = content.supports().iter().find(|support| support.id.as_str() == id);
        support.unwrap_or_else(|| panic!("{id}")).over_from(extended)
    };
    assert_eq!(over("windows-10", Extended::Nothing), Some(date(2025, 10, 15)));
    assert_eq!(over("windows-10", Extended::Consumer), Some(date(2026, 10, 14)));
    assert!(over("windows-10", Extended::Organization) > Some(date(2028, 1, 1)));
    assert_eq!(over("windows-11-24h2", Extended::Consumer), Some(date(2026, 10, 14)), "nothing longer is sold");
    for unknown in ["macos", "ios", "android", "windows-11"] {
        assert_eq!(over(unknown, Extended::Organization), None, "no end of {unknown} is published");
    }
    for support in content.supports() {
        assert!(support.url.as_deref().is_none_or(|url| content.may_link(url)), "{}", support.id);
    }
}

#[test]
fn each_fault_of_a_support_is_told() {
    let before = World::new().text("supports.toml").lines().count();
    let told = |more: &str| {
        let table = "\n[[support]]\nid = \"t-os\"\nname = \"T\"\nconfidence = \"low\"\n";
        World::new().append("supports.toml", &format!("{table}{more}")).lock("support t-os").told()
    };
    let at = |line: usize, what: &str| vec![format!("supports.toml:{}: support t-os: {what}", before + line)];
    let whole = "system = \"mac\"\n";
    assert_eq!(told(whole), [""; 0]);
    assert_eq!(told(""), at(2, "`system` is missing; add it with one of: windows, mac, iphone, android"));
    assert_eq!(
        told(&format!("{whole}over-from = \"soon\"\n"))[0],
        at(7, "`over-from` must be a day such as 2026-04-01, without quotation marks")[0]
    );
    assert_eq!(
        told(&format!("{whole}over-from = 2027-01-01\n")),
        at(2, "a day on which support ends needs a source; add `url`")
    );
    let url = "url = \"https://test.example/set\"\n";
    let longer = "over-from = 2027-01-01\nconsumer-extended-over-from = 2026-01-01\n";
    assert_eq!(
        told(&format!("{whole}{url}{longer}")),
        at(9, "`consumer-extended-over-from` must come after `over-from`; correct one of them")
    );
    assert_eq!(
        told(&format!("{whole}url = \"https://other.example/\"\n")),
        at(2, "https://other.example/ is not in links.toml; add it there, or correct it")
    );
}
