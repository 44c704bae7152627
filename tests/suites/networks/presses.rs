//! Presses whose button was never offered to whoever presses: by another person, of an earlier run, made up. Nothing comes of
//! them but a kind word.

use super::all_ways;
use super::honest::reads;
use chat::Platform;
use std::sync::Arc;
use tests::rows::{Rows, changed, rows, settled, texts};
use tests::server::{Person, Server, Site, Way};

/// What people have answered, and who they are.
const EFFECTS: [&str; 9] =
    ["organizations", "members", "accounts", "agreements", "diagnoses", "sheets", "answers", "skips", "audit"];

async fn effects(site: &Site) -> Rows {
    let mut all = rows(&site.data()).await;
    all.retain(|table, _| EFFECTS.contains(&table.as_str()));
    assert_eq!(all.len(), EFFECTS.len(), "the tables are called otherwise");
    // That something was said is on the chain, too; and that is all that may be.
    all.entry("audit".to_owned()).and_modify(|rows| rows.retain(|row| !row.contains("\"kind\":\"said\"")));
    all
}

/// Gives the sheets of a site, oldest first.
async fn sheets(site: &Site) -> Vec<String> {
    texts(&site.data(), "SELECT id FROM sheets ORDER BY rowid").await
}

/// Leads somebody through the articles, begins them anew, and gives the sheet of the run that has ended.
async fn ends_a_run(site: &Site, who: &str) -> anyhow::Result<String> {
    let mut person = Person::new(site.network(), who);
    person.begins().await?;
    site.network().say(who, "6か条").await?;
    reads(site.network().as_ref(), who, "1/6").await?;
    let old = sheets(site).await.pop().expect("it was just begun");
    let mut sight = person.sight().expect("something is asked");
    while sight.offers("○").is_some() {
        sight = person.presses("○").await?;
    }
    for label in ["提出する", "もう一度はじめる", "はい"] {
        sight = person.presses(label).await?;
    }
    assert!(sight.text.contains("1/6"), "{sight:?}");
    Ok(old)
}

/// Lists what no button of somebody's carries at this moment: what it is, and how it is written.
fn foreign(theirs: &str, old: &str, mine: &str) -> Vec<(&'static str, String)> {
    let of = |sheet: &str, question: &str| format!("a.{sheet}.0.{question}");
    vec![
        ("another person's question", of(theirs, "1")),
        ("another person's submission", format!("s.{theirs}.submit")),
        ("another person's list", format!("p.{theirs}.1")),
        ("a question of a run that has ended", of(old, "1")),
        ("the submission of a run that has ended", format!("s.{old}.submit")),
        ("a question out of order", of(mine, "5")),
        ("question 0", of(mine, "0")),
        ("question 7 of 6", of(mine, "7")),
        ("question 26", of(mine, "26")),
        ("a question beyond all numbers", of(mine, "99999999999999")),
        ("an answer that is none", format!("a.{mine}.9.1")),
        ("an injection", "a.'%20OR%201=1;--.0.1".to_owned()),
        ("blanks", "a b c".to_owned()),
        ("emoji", "😀😀".to_owned()),
        ("something long", "x".repeat(64)),
        ("something longer", "x".repeat(100)),
        ("a path", "../../etc/passwd".to_owned()),
    ]
}

async fn nothing_comes_of_foreign_presses(way: Way) -> anyhow::Result<()> {
    // Somebody of another company, elsewhere: in one workspace everybody is of one company.
    let elsewhere = if way.platform() == Platform::Telegram { Way::DiscordGateway } else { Way::TelegramPolling };
    let site = Site::of_several(&[way, elsewhere]).await?;
    site.add_person("佐藤");
    site.add_person("鈴木");
    let server = Server::start(&site).await?;
    let theirs = site.network_of(elsewhere.platform());
    let mut other = Person::new(Arc::clone(&theirs), "鈴木");
    other.begins().await?;
    let looks = || theirs.screen("鈴木");
    let foreign_sheet = sheets(&site).await.pop().expect("it was just begun");
    let old = ends_a_run(&site, "佐藤").await?;
    let mine = sheets(&site).await.pop().expect("it was just begun");
    settled(&site.data()).await?;
    let (before, screen) = (effects(&site).await, looks());
    for (what, carried) in foreign(&foreign_sheet, &old, &mine) {
        let sends = site.network().sends();
        site.network().forge_press("佐藤", &carried).await?;
        site.network().wait_until(&format!("a word about {what}"), &|network| network.sends() > sends).await?;
        settled(&site.data()).await?;
        let said = site.network().screen("佐藤").pop().expect("it was said");
        assert!(said.private && !said.buttons.is_empty(), "{way:?}: {what}: {said:?}");
        assert_eq!(changed(&before, &effects(&site).await), Vec::<String>::new(), "{way:?}: {what}: {}", said.text);
    }
    Person::new(site.network(), "佐藤").is_acknowledged().await?;
    assert_eq!(looks(), screen, "{way:?}: nobody else notices");
    site.assert_clean();
    let log = server.kill().await;
    assert!(!log.contains("panicked"), "{log}");
    Ok(())
}

/// S6: what no button of one's own carries has no effect, through every network, and is answered.
#[tokio::test]
async fn nothing_comes_of_a_press_that_was_not_offered() {
    all_ways(nothing_comes_of_foreign_presses).await;
}
