//! Whoever wants to wear the server down: with large bodies, with many headers, with patience. Honest people notice nothing.

use super::honest::{Caller, at_the_door, shown};
use chat::Knock;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tests::server::{Server, Site, Way};
use tests::wire::{Wire, written};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// The ways that have a door.
const DOORS: [Way; 3] = [Way::SlackHttp, Way::DiscordHttp, Way::TelegramWebhook];
/// How much more memory the process may hold meanwhile, in KiB.
const MORE: u64 = 20 * 1024;
/// How many honest requests are timed at a stretch.
const TIMED: usize = 40;
/// How often is measured before slowness is believed: what else this machine does only ever makes it slower.
const ROUNDS: usize = 3;

/// An attack that goes on until it is told to end.
struct Attack {
    base: String,
    path: &'static str,
    ends: AtomicBool,
    /// One permit for every attacker that has begun.
    begun: Semaphore,
}

impl Attack {
    fn goes_on(&self) -> bool {
        !self.ends.load(Ordering::SeqCst)
    }
}

/// A server, and the people who use it in earnest.
/// Nobody notices what takes no longer than this.
const MOMENT: Duration = Duration::from_millis(10);

struct Scene {
    site: Site,
    server: Server,
    newcomers: usize,
    held: u64,
}

impl Scene {
    async fn set(way: Way) -> anyhow::Result<Scene> {
        let site = Site::of(way).await?;
        let server = Server::start(&site).await?;
        let mut scene = Scene { site, server, newcomers: 0, held: 0 };
        // What is set up once is not what is asked about.
        scene.honest().await?;
        scene.held = scene.server.memory()?;
        Ok(scene)
    }

    /// Times people who write for the first time, each by a connection of their own, and gives the median.
    async fn honest(&mut self) -> anyhow::Result<Duration> {
        let mut times = Vec::new();
        for _ in 0..TIMED {
            self.newcomers += 1;
            let who = format!("社員{}", self.newcomers);
            self.site.add_person(&who);
            let caller = Caller::of(&self.site, &who);
            let knock = caller.says("こんにちは", self.newcomers);
            let began = Instant::now();
            assert_eq!(caller.knock(self.server.base(), &knock).await?.status, 200);
            times.push(began.elapsed());
        }
        Ok(median(times))
    }

    /// Lets so many attack at once, and looks what honest people and the process notice of it.
    async fn withstands<A: Future<Output = anyhow::Result<()>> + Send + 'static>(
        &mut self,
        way: Way,
        attackers: usize,
        attacker: impl Fn(usize, Arc<Attack>) -> A,
    ) -> anyhow::Result<()> {
        let (mut ratio, mut most) = (f64::INFINITY, 0);
        for _ in 0..ROUNDS {
            let calm = self.honest().await?;
            let attack = Arc::new(Attack {
                base: self.server.base().to_owned(),
                path: at_the_door(way),
                ends: AtomicBool::new(false),
                begun: Semaphore::new(0),
            });
            let attacking: JoinSet<_> = (0..attackers).map(|number| attacker(number, Arc::clone(&attack))).collect();
            let all = attack.begun.acquire_many(u32::try_from(attackers)?);
            drop(timeout(Duration::from_secs(10), all).await?);
            let mut times = Vec::new();
            for _ in 0..3 {
                times.push(self.honest().await?);
                most = most.max(self.server.memory()?);
            }
            attack.ends.store(true, Ordering::SeqCst);
            attacking.join_all().await.into_iter().collect::<anyhow::Result<()>>()?;
            let hurried = median(times);
            // What is over in a moment makes nobody wait.
            ratio = ratio.min(hurried.as_secs_f64() / calm.max(MOMENT).as_secs_f64());
            shown(&format!("{way:?}: an honest request takes {calm:?}, under attack {hurried:?}"));
            if ratio < 2.0 {
                break;
            }
        }
        let more = most.saturating_sub(self.held);
        shown(&format!("{way:?}: honest requests take {ratio:.2} times as long, {more} KiB more are held"));
        assert!(ratio < 2.0, "{way:?}: honest requests take {ratio:.2} times as long");
        assert!(more < MORE, "{way:?}: {more} KiB more");
        self.site.assert_clean();
        Ok(())
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// S5: bodies of ten megabytes, eighty a second, with and without their length told beforehand.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bodies_of_ten_megabytes_are_not_read_to_their_end() -> anyhow::Result<()> {
    for way in DOORS {
        let attacker = |number: usize, attack: Arc<Attack>| async move {
            let mut beat = interval(Duration::from_millis(400));
            beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
            attack.begun.add_permits(1);
            while attack.goes_on() {
                beat.tick().await;
                let status = ten_megabytes(&attack, number.is_multiple_of(2)).await?;
                anyhow::ensure!(matches!(status, None | Some(413)), "{status:?}");
            }
            Ok(())
        };
        Scene::set(way).await?.withstands(way, 32, attacker).await?;
    }
    Ok(())
}

/// Sends ten megabytes, and tells the answer; none if the server hangs up instead.
async fn ten_megabytes(attack: &Attack, tells_length: bool) -> anyhow::Result<Option<u16>> {
    const PIECE: usize = 64 * 1024;
    const PIECES: usize = 160;
    let (mut wire, path) = (Wire::to(&attack.base).await?, attack.path);
    let how =
        if tells_length { format!("content-length: {}", PIECE * PIECES) } else { "transfer-encoding: chunked".into() };
    wire.say(format!("POST {path} HTTP/1.1\r\nhost: localhost\r\n{how}\r\n\r\n").as_bytes()).await?;
    let piece = vec![b'['; PIECE];
    for _ in 0..PIECES {
        let head = if tells_length { String::new() } else { format!("{PIECE:x}\r\n") };
        let tail = if tells_length { "" } else { "\r\n" };
        let bytes = [head.as_bytes(), &piece, tail.as_bytes()].concat();
        // Whoever is refused in the middle may be hung up on.
        if wire.say(&bytes).await.is_err() {
            break;
        }
    }
    Ok(wire.reply().await?.map(|reply| reply.status))
}

/// S5: five hundred connections that say something now and then, but never all of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_slow_connections_shut_nobody_out() -> anyhow::Result<()> {
    for way in DOORS {
        Scene::set(way).await?.withstands(way, 500, drip).await?;
    }
    Ok(())
}

/// Says a letter of a request every tenth of a second, and comes again when hung up on.
async fn drip(number: usize, attack: Arc<Attack>) -> anyhow::Result<()> {
    let path = attack.path;
    let beginning = match number % 3 {
        0 => String::new(),
        1 => format!("POST {path} HTTP/1.1\r\nhost: localhost\r\nx-slow: "),
        _ => format!("POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\n"),
    };
    let mut beat = interval(Duration::from_millis(100));
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut wire = Wire::to(&attack.base).await?;
    attack.begun.add_permits(1);
    let mut next = beginning.as_str();
    while attack.goes_on() {
        let said = wire.say(next.as_bytes()).await;
        next = "P";
        beat.tick().await;
        if said.is_err() {
            wire = Wire::to(&attack.base).await?;
            next = &beginning;
        }
    }
    Ok(())
}

/// S5: a thousand headers, headers without end, no HTTP at all, and JSON ten thousand deep.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_too_much_is_refused_at_once() -> anyhow::Result<()> {
    for way in DOORS {
        let scene = Scene::set(way).await?;
        let (base, path) = (scene.server.base(), at_the_door(way));
        let caller = Caller::of(&scene.site, "社員1");
        let mut genuine = caller.says("はい", 100_000);
        genuine.headers.extend((0..1_000).map(|number| (format!("x-{number}"), b"1".to_vec())));
        let many = written(path, &genuine);
        let long = format!("POST {path} HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(64 * 1024));
        let address = format!("POST /{} HTTP/1.1\r\n\r\n", "x".repeat(64 * 1024));
        let odd: Vec<u8> = (0..=u8::MAX).map(|byte| byte.wrapping_mul(7)).cycle().take(10_000).collect();
        for (what, request, expected) in [
            ("many headers", &many[..], &[431][..]),
            ("a long header", long.as_bytes(), &[431]),
            ("a long address", address.as_bytes(), &[414, 431]),
            ("no HTTP", &odd, &[400]),
            ("two lengths", b"POST / HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!", &[400]),
            ("no length", b"POST / HTTP/1.1\r\ncontent-length: -5\r\n\r\n", &[400]),
        ] {
            let mut wire = Wire::to(base).await?;
            // Whoever is refused in the middle may be hung up on.
            drop(wire.say(request).await);
            let status = wire.reply().await?.map(|reply| reply.status);
            assert!(status.is_none_or(|status| expected.contains(&status)), "{way:?}: {what}: {status:?}");
        }
        let deep = caller.bringing(&"[".repeat(10_000));
        for _ in 0..100 {
            assert!(matches!(caller.knock(base, &deep).await?.status, 200 | 400), "{way:?}: it is read by nobody");
        }
        let more = scene.server.memory()?.saturating_sub(scene.held);
        assert!(more < MORE, "{way:?}: {more} KiB more");
        assert_eq!(caller.knock(base, &caller.says("はい", 100_001)).await?.status, 200, "{way:?}");
    }
    Ok(())
}

/// S5: whether a request is signed is decided before anything in it is read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_an_unsigned_request_is_read() -> anyhow::Result<()> {
    for way in DOORS {
        let scene = Scene::set(way).await?;
        let caller = Caller::of(&scene.site, "社員1");
        let mut times = BTreeMap::new();
        let deep = format!("{}{}", "[".repeat(450_000), "]".repeat(450_000));
        let lists = format!("[{}1]", "[1],".repeat(225_000));
        let words = "x".repeat(900_000);
        for _ in 0..20 {
            for (what, body) in [("deep", &deep), ("lists", &lists), ("words", &words)] {
                let knock = forged(&caller.bringing(body));
                let began = Instant::now();
                let reply = timeout(Duration::from_secs(5), caller.knock(scene.server.base(), &knock)).await??;
                times.entry(what).or_insert_with(Vec::new).push(began.elapsed());
                assert_eq!(reply.status, 401, "{way:?}: {what}");
            }
        }
        let times: BTreeMap<&str, Duration> = times.into_iter().map(|(what, times)| (what, median(times))).collect();
        shown(&format!("{way:?}: unsigned: {times:?}"));
        for what in ["deep", "lists"] {
            assert!(times[what] < times["words"] * 2, "{way:?}: {times:?}");
        }
    }
    Ok(())
}

/// Changes the last digit or letter of what shows who sent it.
fn forged(knock: &Knock) -> Knock {
    let mut knock = knock.clone();
    let shown = |name: &str| name.contains("signature") && !name.contains("timestamp") || name.contains("secret");
    for (_, value) in knock.headers.iter_mut().filter(|(name, _)| shown(name)) {
        let last = value.last_mut().expect("it is there");
        *last = if *last == b'0' { b'1' } else { b'0' };
    }
    knock
}
