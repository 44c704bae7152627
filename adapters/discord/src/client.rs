//! The calls we make, and what their failures mean. No error of this file carries an address or a token.

mod answers;
mod failure;
mod form;

use crate::buckets::{Buckets, Headers};
use crate::incoming::Interaction;
use crate::settings::{Clock, Settings};
use chat::{Drift, File, Secret};
use reqwest::header::{DATE, HeaderMap, HeaderValue};
use reqwest::{Method, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub(crate) use answers::{Application, Gateway, Guild, Made, Myself, Room};
pub(crate) use failure::Failure;

/// Discord's interface, as far as we use it.
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
    patience: Duration,
    token: Secret,
    clock: Clock,
    buckets: Mutex<Buckets>,
    /// How far our clock is from Discord's.
    pub(crate) drift: Drift,
}

/// One call.
struct Call<'a> {
    /// What is called, for the limits and the log.
    kind: &'static str,
    /// The channel, webhook or interaction whose limits count.
    resource: &'a str,
    method: Method,
    path: String,
    body: Option<&'a Value>,
    /// The files that go with the body.
    files: &'a [File],
    as_whom: As,
}

/// Who speaks in a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    /// The bot, by its token.
    Bot,
    /// The holder of an interaction's token, which is part of the path.
    Holder,
}

/// How the bot names itself; Discord asks for this form.
/// <https://discord.com/developers/docs/reference#user-agent>
pub(crate) const USER_AGENT: &str = concat!("DiscordBot (self-hosted hoshimori, ", env!("CARGO_PKG_VERSION"), ")");

impl Client {
    /// Makes a client. It follows no redirect: no other host is ever told the token.
    pub(crate) fn new(settings: &Settings) -> Result<Client, reqwest::Error> {
        let mut builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(settings.timing.connect)
            .timeout(settings.timing.answer);
        if settings.base.is_some() {
            builder = builder.no_proxy();
        }
        Ok(Client {
            http: builder.build()?,
            base: settings.base(),
            patience: settings.timing.answer,
            token: settings.token.clone(),
            clock: settings.clock.clone(),
            buckets: Mutex::default(),
            drift: Drift::new(),
        })
    }

    /// Asks who we are.
    pub(crate) async fn myself(&self) -> Result<Myself, Failure> {
        self.get("me", "/users/@me").await
    }

    /// Asks about our application.
    pub(crate) async fn application(&self) -> Result<Application, Failure> {
        self.get("application", "/applications/@me").await
    }

    /// Asks where the gateway is, and how often we may still identify.
    pub(crate) async fn gateway(&self) -> Result<Gateway, Failure> {
        self.get("gateway", "/gateway/bot").await
    }

    /// Lists guilds we are in; the first two hundred.
    pub(crate) async fn guilds(&self) -> Result<Vec<Guild>, Failure> {
        self.get("guilds", "/users/@me/guilds").await
    }

    /// Lists every guild we are in, page by page.
    pub(crate) async fn all_guilds(&self) -> Result<Vec<Guild>, Failure> {
        let mut all = self.guilds().await?;
        let mut page = all.len();
        while page == PAGE {
            let last = all.last().map_or("0", |guild| &guild.id);
            let more: Vec<Guild> = self.get("guilds", &format!("/users/@me/guilds?after={}", id(last)?)).await?;
            page = more.len();
            all.extend(more);
        }
        Ok(all)
    }

    /// Asks whether somebody is in a guild.
    pub(crate) async fn member(&self, guild: &str, person: &str) -> Result<(), Failure> {
        self.get("member", &format!("/guilds/{}/members/{}", id(guild)?, id(person)?)).await.map(drop::<Value>)
    }

    /// Lists our slash commands.
    pub(crate) async fn commands(&self, application: &str) -> Result<Vec<Value>, Failure> {
        self.get("commands", &format!("/applications/{}/commands?with_localizations=true", id(application)?)).await
    }

    /// Replaces our slash commands.
    pub(crate) async fn set_commands(&self, application: &str, commands: &Value) -> Result<(), Failure> {
        let path = format!("/applications/{}/commands", id(application)?);
        self.send("set commands", "", Method::PUT, path, commands).await.map(drop::<Vec<Value>>)
    }

    /// Opens the room where a person is alone with us, or finds it.
    pub(crate) async fn open(&self, person: &str) -> Result<Room, Failure> {
        let body = json!({ "recipient_id": id(person)? });
        self.send("open", "", Method::POST, "/users/@me/channels".to_owned(), &body).await
    }

    /// Writes a message.
    pub(crate) async fn create(&self, channel: &str, message: &Value, files: &[File]) -> Result<Made, Failure> {
        let (path, body) = (format!("/channels/{}/messages", id(channel)?), Some(message));
        let call =
            Call { kind: "create", resource: channel, method: Method::POST, path, body, files, as_whom: As::Bot };
        read(self.call(call).await?).await
    }

    /// Opens the thread of a message; it has the message's id. It may be open already.
    pub(crate) async fn open_thread(&self, channel: &str, message: &str, thread: &Value) -> Result<(), Failure> {
        let path = format!("/channels/{}/messages/{}/threads", id(channel)?, id(message)?);
        match self.send::<Value>("open thread", channel, Method::POST, path, thread).await {
            Ok(_) => Ok(()),
            Err(failure) if failure.is_open_already() => Ok(()),
            // Opening it once more is harmless.
            Err(Failure::CutOff) => Err(Failure::Unsent),
            Err(failure) => Err(failure),
        }
    }

    /// Rewrites a message.
    pub(crate) async fn edit(&self, channel: &str, message: &str, words: &Value) -> Result<(), Failure> {
        let path = format!("/channels/{}/messages/{}", id(channel)?, id(message)?);
        self.send("edit", channel, Method::PATCH, path, words).await.map(drop::<Made>)
    }

    /// Takes a message of ours away.
    pub(crate) async fn delete(&self, channel: &str, message: &str) -> Result<(), Failure> {
        let path = format!("/channels/{}/messages/{}", id(channel)?, id(message)?);
        let call = Call {
            kind: "delete",
            resource: channel,
            method: Method::DELETE,
            path,
            body: None,
            files: &[],
            as_whom: As::Bot,
        };
        self.call(call).await.map(drop)
    }

    /// Acknowledges an interaction.
    pub(crate) async fn acknowledge(&self, interaction: &Interaction, answer: &Value) -> Result<(), Failure> {
        let path = format!("/interactions/{}/{}/callback", id(&interaction.id)?, token(&interaction.token)?);
        self.held("acknowledge", &interaction.id, Method::POST, path, Some(answer)).await.map(drop)
    }

    /// Writes what only the person of an interaction sees.
    pub(crate) async fn follow_up(
        &self,
        interaction: &Interaction,
        message: &Value,
        files: &[File],
    ) -> Result<Made, Failure> {
        let (path, resource) = (format!("{}?wait=true", webhook(interaction)?), interaction.id.as_str());
        let (kind, method, body) = ("follow up", Method::POST, Some(message));
        read(self.call(Call { kind, resource, method, path, body, files, as_whom: As::Holder }).await?).await
    }

    /// Rewrites what only the person of an interaction sees.
    pub(crate) async fn edit_follow_up(
        &self,
        interaction: &Interaction,
        message: &str,
        words: &Value,
    ) -> Result<(), Failure> {
        let path = format!("{}/messages/{}", webhook(interaction)?, id(message)?);
        self.held("edit follow-up", &interaction.id, Method::PATCH, path, Some(words)).await.map(drop)
    }

    /// Takes the first answer to an interaction away.
    pub(crate) async fn delete_answer(&self, interaction: &Interaction) -> Result<(), Failure> {
        let path = format!("{}/messages/@original", webhook(interaction)?);
        self.held("delete answer", &interaction.id, Method::DELETE, path, None).await.map(drop)
    }

    async fn get<A: DeserializeOwned>(&self, kind: &'static str, path: &str) -> Result<A, Failure> {
        let path = path.to_owned();
        read(
            self.call(Call { kind, resource: "", method: Method::GET, path, body: None, files: &[], as_whom: As::Bot })
                .await?,
        )
        .await
    }

    async fn send<A: DeserializeOwned>(
        &self,
        kind: &'static str,
        resource: &str,
        method: Method,
        path: String,
        body: &Value,
    ) -> Result<A, Failure> {
        read(self.call(Call { kind, resource, method, path, body: Some(body), files: &[], as_whom: As::Bot }).await?)
            .await
    }

    async fn held(
        &self,
        kind: &'static str,
        resource: &str,
        method: Method,
        path: String,
        body: Option<&Value>,
    ) -> Result<Response, Failure> {
        self.call(Call { kind, resource, method, path, body, files: &[], as_whom: As::Holder }).await
    }

    async fn call(&self, call: Call<'_>) -> Result<Response, Failure> {
        // Acknowledgements have three seconds and a limit of their own; they never stand in a queue.
        if call.kind != "acknowledge" {
            let taken = self.buckets().take(call.kind, call.resource, (self.clock)());
            taken.map_err(|after| Failure::Later(Some(after)))?;
        }
        let mut request = self.http.request(call.method, format!("{}{}", self.base, call.path));
        if call.as_whom == As::Bot {
            request = request.header("authorization", format!("Bot {}", self.token.expose()));
        }
        match call.body {
            Some(body) if !call.files.is_empty() => {
                let (form, patience) = form::of(body, call.files);
                request = request.multipart(form).timeout(self.patience + patience);
            }
            Some(body) => request = request.json(body),
            None => {}
        }
        let response = request.send().await.map_err(|error| {
            let failure = if error.is_connect() || error.is_builder() { Failure::Unsent } else { Failure::CutOff };
            tracing::debug!(call = call.kind, ?failure, "a call got no answer");
            failure
        })?;
        let status = response.status();
        self.drift.note(response.headers().get(DATE).map(HeaderValue::as_bytes), (self.clock)());
        self.buckets().note(call.kind, call.resource, &headers(response.headers()), (self.clock)());
        if status.is_success() {
            return Ok(response);
        }
        let failure = self.failed(call.kind, call.resource, response).await;
        tracing::debug!(call = call.kind, status = status.as_u16(), ?failure, "a call was not taken");
        Err(failure)
    }

    async fn failed(&self, kind: &'static str, resource: &str, response: Response) -> Failure {
        let status = response.status();
        let headers = response.headers().clone();
        let body: Value = response.json().await.unwrap_or(Value::Null);
        let now = (self.clock)();
        if status == StatusCode::TOO_MANY_REQUESTS {
            let named = body["retry_after"].as_f64().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
            let after = named.or_else(|| seconds(&headers, "retry-after"));
            let wait = after.unwrap_or(UNNAMED);
            let mut buckets = self.buckets();
            // Without a word of JSON it comes from the guard before the interface, and counts for everything.
            if body["global"] == true || headers.contains_key("x-ratelimit-global") || body.is_null() {
                buckets.empty_all(wait, now);
            } else {
                buckets.empty(kind, resource, wait, now);
            }
            if headers.get("x-ratelimit-scope").is_none_or(|scope| scope != "shared") {
                buckets.refused(now);
            }
            return Failure::Later(after);
        }
        if status.is_server_error() {
            return Failure::Down;
        }
        if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            self.buckets().refused(now);
        }
        Failure::No { status: status.as_u16(), code: body["code"].as_i64().unwrap_or_default() }
    }

    fn buckets(&self) -> MutexGuard<'_, Buckets> {
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// So many guilds come at once: <https://discord.com/developers/docs/resources/user#get-current-user-guilds>.
const PAGE: usize = 200;

/// How long to leave a bucket alone when Discord did not say.
const UNNAMED: Duration = Duration::from_secs(1);

async fn read<A: DeserializeOwned>(response: Response) -> Result<A, Failure> {
    response.json().await.map_err(|_| Failure::CutOff)
}

fn headers(headers: &HeaderMap) -> Headers {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    Headers {
        bucket: text("x-ratelimit-bucket").map(str::to_owned),
        remaining: text("x-ratelimit-remaining").and_then(|left| left.parse().ok()),
        reset_after: seconds(headers, "x-ratelimit-reset-after"),
    }
}

fn seconds(headers: &HeaderMap, name: &str) -> Option<Duration> {
    let seconds: f64 = headers.get(name)?.to_str().ok()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Lets nothing into a path that is not an id.
fn id(text: &str) -> Result<&str, Failure> {
    let sound = (1..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if sound { Ok(text) } else { Err(Failure::No { status: 400, code: 0 }) }
}

/// Lets nothing into a path that could not be an interaction's token.
fn token(secret: &Secret) -> Result<&str, Failure> {
    let text = secret.expose();
    let sound = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=:".contains(&byte));
    if sound && !text.is_empty() { Ok(text) } else { Err(Failure::No { status: 400, code: 0 }) }
}

fn webhook(interaction: &Interaction) -> Result<String, Failure> {
    Ok(format!("/webhooks/{}/{}", id(&interaction.application)?, token(&interaction.token)?))
}
