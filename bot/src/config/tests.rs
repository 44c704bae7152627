//! What is read, and how everything that is wrong is told.

use super::*;

fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
    let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::read(Path::new("hoshimori.toml"), text, &environment).map_err(|problems| problems.to_string())
}

#[test]
fn a_short_file_is_enough() {
    let config = read("[server]\noperator = '星見製作所'\n[telegram]\ntoken = '1:abcdefghijklmnopqrstuvwxyz'\n", &[]);
    let config = config.expect("nothing is wrong with it");
    assert_eq!(config.listen, LISTEN);
    assert_eq!(config.strangers, Strangers::Invited);
    assert_eq!(config.telegram.expect("it is set up").mode, TelegramMode::Polling);
}

#[test]
fn the_environment_stands_before_the_file() {
    let config = read(
        "[server]\noperator = 'a'\n[slack]\nbot-token = 'xoxb-file'\n",
        &[("HOSHIMORI_SLACK_BOT_TOKEN", "xoxb-env"), ("HOSHIMORI_SLACK_APP_TOKEN", "xapp-1")],
    );
    let slack = config.expect("nothing is wrong with it").slack.expect("it is set up");
    assert_eq!(slack.workspaces[0].bot_token.expose(), "xoxb-env");
}

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("token");
    std::fs::write(&file, "1:abcdefghijklmnopqrstuvwxyz\n").expect("room on the disk");
    let path = file.display().to_string();
    let environment = [("HOSHIMORI_TELEGRAM_TOKEN_FILE", path.as_str()), ("HOSHIMORI_SERVER_OPERATOR", "a")];
    let config = read("", &environment).expect("nothing is wrong with it");
    assert_eq!(config.telegram.expect("it is set up").token.expose(), "1:abcdefghijklmnopqrstuvwxyz");
}

#[test]
fn every_problem_is_told_at_once_with_file_key_reason_and_fix() {
    let text = "[server]\nlisten = 'here'\nstrangers = 'yes'\n[slack]\nmode = 'http'\nbot-token = 'xoxp-secret-1'\nbot = 1\n\
                [discord]\nmode = 'http'\npublic-key = 'zz'\n[telegram]\ntoken = 'secret 2'\nwebhook-url = 'http://example.com'\n";
    let problems = read(text, &[("HOSHIMORI_SLACK_BOTTOKEN", "secret-3")]).expect_err("much is wrong with it");
    assert_eq!(
        problems,
        "hoshimori.toml:2: server.listen: it cannot be read; write an address and a port, such as 127.0.0.1:8787\n\
         hoshimori.toml:3: server.strangers: it is none of the choices; write one of invited, welcome\n\
         hoshimori.toml:1: server.operator: it is missing; give who runs this bot, as people are told here or in HOSHIMORI_SERVER_OPERATOR\n\
         hoshimori.toml:6: slack.bot-token: this is another kind of token; use the one that begins with xoxb-\n\
         hoshimori.toml:4: slack.signing-secret: it is missing; give the signing secret from Basic Information here or in HOSHIMORI_SLACK_SIGNING_SECRET\n\
         hoshimori.toml:8: discord.token: it is missing; give the bot token from the page Bot here or in HOSHIMORI_DISCORD_TOKEN\n\
         hoshimori.toml:10: discord.public-key: it is not 64 hexadecimal digits; copy it from General Information\n\
         hoshimori.toml:12: telegram.token: it is empty or holds a space or a character no token has; copy it again, without quotes or line ends\n\
         hoshimori.toml:13: telegram.webhook-url: it is no https address; begin with https:// (http:// is taken on this machine only)\n\
         hoshimori.toml:7: slack.bot: nobody reads this; check its spelling and its section\n\
         environment: HOSHIMORI_SLACK_BOTTOKEN: nobody reads this; check its spelling"
    );
    assert!(!problems.contains("secret-1") && !problems.contains("secret 2") && !problems.contains("secret-3"));
}

#[test]
fn plain_http_is_taken_where_it_cannot_leave_the_machine() {
    let of = |address: &str| {
        let text = format!(
            "[server]\noperator = 'a'\n[telegram]\nmode = 'webhook'\ntoken = '1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'\n\
             secret-token = 'sixteen_letters_'\nwebhook-url = '{address}'\n"
        );
        read(&text, &[])
    };
    for ours in ["http://127.0.0.1/telegram", "http://127.128.48.57:8080", "http://localhost:1", "http://[::1]:1/a"] {
        assert!(of(ours).is_ok(), "{ours} stays here: {of:?}", of = of(ours));
    }
    for foreign in
        ["http://127.0.0.1.example", "http://127.0.0.1@example.jp/", "http://192.0.2.1", "ftp://127.0.0.1", "x"]
    {
        let told = of(foreign).expect_err(foreign);
        assert_eq!(
            told,
            "hoshimori.toml:7: telegram.webhook-url: it is no https address; begin with https:// (http:// is taken on this machine only)"
        );
    }
}

#[test]
fn what_is_no_toml_and_what_sets_nothing_up_are_told() {
    let broken = read("[server\n", &[]).expect_err("it is no TOML");
    assert!(broken.starts_with("hoshimori.toml:1: this is not TOML"), "{broken}");
    let empty = read("[server]\noperator = 'a'\n", &[]).expect_err("no network");
    assert_eq!(empty, "hoshimori.toml: no network is set up; add a section [slack], [discord] or [telegram]");
}

#[test]
fn a_secret_of_another_kind_is_told_by_where_it_came_from_and_never_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("token");
    std::fs::write(&file, "xapp-1-CANARY-4\n").expect("room on the disk");
    let path = file.display().to_string();
    let text = format!(
        "[server]\noperator = 'a'\n[slack]\nmode = 'http'\nbot-token-file = '{path}'\nsigning-secret = 'CANARY-5'\n\
         [telegram]\ntoken = 'CANARY-6'\nsecret-token = 'CANARY-7!'\n"
    );
    let environment = [("HOSHIMORI_SLACK_APP_TOKEN", "xoxb-CANARY-8"), ("HOSHIMORI_DISCORD_TOKEN", "CANARY-9")];
    let problems = read(&text, &environment).expect_err("much is wrong with it");
    let expected = format!(
        "{path}: slack.bot-token: this is another kind of token; use the one that begins with xoxb-\n\
         environment: HOSHIMORI_SLACK_APP_TOKEN: this is another kind of token; use the one that begins with xapp-\n\
         hoshimori.toml:6: slack.signing-secret: this is another kind of secret: it is not 32 hexadecimal digits; copy the Signing Secret from Basic Information\n\
         environment: HOSHIMORI_DISCORD_TOKEN: this is another kind of secret: a bot token has three parts with dots between; copy the token from the page Bot (not the client secret)\n\
         hoshimori.toml:8: telegram.token: it does not look like 123456:ABC…; copy it from BotFather again\n\
         hoshimori.toml:9: telegram.secret-token: Telegram does not take it, or it is easy to guess; use 16 to 256 of A–Z a–z 0–9 _ -"
    );
    assert_eq!(problems, expected);
    assert!(!problems.contains("CANARY"));
}

#[test]
fn what_stands_in_the_wrong_shape_or_place_is_told() {
    let text = "operator = 'a'\n[server]\noperator = 1.5\nlisten = ['a', 'b']\n[slak]\n[discord]\ntoken-file = '/nowhere/token'\ntoken = 'a.b.c'\n\
                gateway = 'off'\n[telegram]\ntoken-file = '/nowhere/token'\n[[slack.workspace]]\nbot-token = 'xoxb-1'\n[[slack.workspace]]\nbot-tokn = 'xoxb-2'\n";
    let problems = read(text, &[("HOSHIMORI_SLACK_APP_TOKEN", "xapp-1")]).expect_err("much is wrong with it");
    assert_eq!(
        problems,
        "hoshimori.toml:1: operator: this stands outside of every section; move it under [server] or a network\n\
         hoshimori.toml:4: server.listen.1: it is one of a list; write one value in quotes\n\
         hoshimori.toml:4: server.listen.2: it is one of a list; write one value in quotes\n\
         hoshimori.toml:3: server.operator: it is not text; write it in quotes\n\
         hoshimori.toml:14: slack.workspace.2.bot-token: it is missing; give the bot token (xoxb-…) of this workspace here or in HOSHIMORI_SLACK_WORKSPACE_2_BOT_TOKEN\n\
         hoshimori.toml:8: discord.token: it is given twice; keep one of token and token-file\n\
         hoshimori.toml:9: discord.gateway: nothing would be heard: it is off, and the mode is gateway; write mode = \"http\" beside it, or leave it open\n\
         hoshimori.toml:11: telegram.token-file: the file /nowhere/token cannot be read (entity not found); check its path and permissions\n\
         hoshimori.toml:5: slak: nobody reads this; check its spelling and its section\n\
         hoshimori.toml:15: slack.workspace.2.bot-tokn: nobody reads this; check its spelling and its section"
    );
}

/// The sample that is shipped, with its tokens at another place.
const SAMPLE: &str = include_str!("../../deploy/hoshimori.toml");

#[test]
fn the_sample_shows_every_key_there_is_and_no_other() {
    let whole: String = SAMPLE.lines().map(|line| uncommented(line).unwrap_or(line).to_owned() + "\n").collect();
    let environment = BTreeMap::new();
    let mut fields = Fields::parse(Path::new("hoshimori.toml"), &whole, &environment).expect("it is TOML");
    let _config = Config::take(&mut fields);
    let mut section = String::new();
    let mut shown = std::collections::BTreeSet::new();
    for line in whole.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_matches(['[', ']']).replace("workspace", "workspace.1");
        } else if let Some((key, _)) = line.split_once(" = ") {
            shown.insert(fields::variable(&section, key));
        }
    }
    // A secret in a file of its own stands for the secret itself too, and the first workspace for those of one table alone.
    let covers = |name: &String| shown.contains(name) || shown.contains(&format!("{name}_FILE"));
    let hidden: Vec<_> = fields.taken.iter().filter(|name| !covers(name)).collect();
    assert!(hidden.is_empty(), "the sample does not show {hidden:?}");
    let problems = fields.finish(()).map_err(|problems| problems.to_string()).expect_err("its tokens are not there");
    let strange: Vec<_> = problems.lines().filter(|problem| problem.contains("nobody reads")).collect();
    // Of the bot tokens, those of the workspaces count.
    assert!(
        strange.iter().all(|line| line.contains("slack.bot-token-file") || line.contains("slack.sample")),
        "{strange:?}"
    );
}

/// Takes the mark away before a key or a table that is only shown.
fn uncommented(line: &str) -> Option<&str> {
    let shown = line.strip_prefix("# ")?;
    let key = shown
        .split_once(" = ")
        .is_some_and(|(key, _)| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
    (key || shown.starts_with("[[")).then_some(shown)
}
