//! The same story on every network and by every way (issue's conformance suite; OP2, AD18).

use super::console::at_a_prompt;
use super::story::{STORY, Step, TOTAL};
use super::{all_ways, facts};
use anyhow::{Context as _, ensure};
use tests::kept::{Kept, kept};
use tests::networks::Network;
use tests::server::{Person, Server, Site, Way};

/// What came of the story on one network.
struct Played {
    way: Way,
    kept: Kept,
    /// After each step, the words and the buttons before the person's eyes.
    sights: Vec<String>,
    /// All that stands on the person's screen in the end.
    screen: Vec<String>,
}

/// The 25 questions, back, skip, why, how, another language, pause, review, change, handing in and the points, with a restart
/// of the bot and one of the network in the middle: every way keeps the same answers and the same facts in the same
/// order as the terminal does, everybody sees the same, and no network has anything to complain about.
#[tokio::test]
async fn the_same_story_is_kept_and_seen_alike_by_every_way() {
    let played = all_ways(played).await;
    let expected = at_a_prompt().await;
    for one in &played {
        assert_eq!(one.kept.answers, expected.answers, "{:?}", one.way);
        assert_eq!(facts(&one.kept), facts(&expected), "{:?}", one.way);
        let of = |what: &str| format!("{what} of {:?} and {:?}", one.way, played[0].way);
        same(&of("what is before one's eyes"), &one.sights, &played[0].sights);
        same(&of("the screen"), &one.screen, &played[0].screen);
    }
    let points = &played[0].sights[STORY.len() - 2];
    assert!(points.contains(&format!("{TOTAL}点")), "{points}");
}

/// Compares messages one by one.
fn same(what: &str, some: &[String], others: &[String]) {
    for (number, (one, other)) in some.iter().zip(others).enumerate() {
        assert_eq!(one, other, "{what}: message {number}");
    }
    assert_eq!(some.len(), others.len(), "{what}");
}

async fn played(way: Way) -> anyhow::Result<Played> {
    let site = Site::of(way).await?;
    site.add_person("佐藤");
    let mut server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    let mut sights = Vec::new();
    for (number, step) in STORY.iter().enumerate() {
        server = play(&site, server, &mut person, *step).await.with_context(|| format!("step {number}, {step:?}"))?;
        let sight = person.sight().context("something can be pressed")?;
        sights.push(shown(&sight.text, &sight.buttons));
    }
    person.is_acknowledged().await?;
    // What shows that a command is worked on is taken away a moment later.
    let quiet = |network: &dyn Network| network.screen("佐藤").iter().all(|shown| shown.text != "…");
    site.network().wait_until("the signs of work to go", &quiet).await?;
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    let kept = kept(&site.data()).await.context("there is a database")?;
    let screen = site.network().screen("佐藤");
    ensure!(screen.iter().all(|shown| shown.private), "somebody else sees it: {screen:#?}");
    // Who comes to Slack comes to a workspace, whose company begins with the first to act; elsewhere one first says so. And
    // Slack's command cannot know at its first use that it was used in the conversation with the bot.
    let (lobby, hint) = (person.words("button-found"), person.words("in-private"));
    let ours = screen.iter().filter(|shown| !shown.buttons.contains(&lobby) && shown.text != hint);
    let screen = ours.map(|message| shown(&message.text, &message.buttons)).collect();
    site.assert_clean();
    Ok(Played { way, kept, sights, screen })
}

async fn play(site: &Site, server: Server, person: &mut Person, step: Step) -> anyhow::Result<Server> {
    match step {
        Step::Begins => person.begins().await?,
        Step::Opens => drop(person.opens().await?),
        Step::Presses(key) => drop(person.presses(&person.words(key)).await?),
        Step::Picks(label) => drop(person.presses(label).await?),
        Step::Unfolds(key) => {
            let (before, sends) = (person.sight(), site.network().sends());
            let after = person.presses(&person.words(key)).await?;
            ensure!(before.is_some_and(|before| before.id == after.id), "another message came: {after:?}");
            ensure!(site.network().sends() == sends, "the person was notified again");
        }
        Step::Answers(question, symbol) => {
            ensure!(person.asked() == Some(question), "this is asked: {:?}", person.sight());
            person.answers(symbol).await?;
        }
        Step::Speaks(locale) => {
            person.presses(&person.words(&format!("language-{locale}"))).await?;
            person.speaks(locale);
        }
        Step::BotRestarts => {
            // Killed, it might say its last words twice, which is allowed; what everybody sees would differ.
            let ended = server.stop().await?;
            ensure!(ended.status.success(), "{}", ended.log);
            return Server::start(site).await;
        }
        Step::NetworkRestarts => {
            let mut server = server;
            site.network().goes_down();
            if site.ways().iter().all(|way| way.holds_a_connection()) {
                server.until_readiness("it is noticed", |now| now.status == 503).await?;
            }
            site.network().comes_up();
            server.ready().await?;
            return Ok(server);
        }
    }
    Ok(server)
}

/// Writes a message without its network's looks: Discord shows an address beside the words that lead there.
fn shown(text: &str, buttons: &[String]) -> String {
    let line = |line: &str| {
        let mut pieces = line.split(" https://");
        let words = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(words, |words, piece| words + piece.trim_start_matches(|letter: char| letter.is_ascii_graphic()))
    };
    let lines: Vec<String> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    format!("{}\n[{}]", lines.join("\n"), buttons.join("] ["))
}
