//! Where Discord brings interactions by signed request, instead of through the gateway.

use crate::acknowledge;
use crate::incoming::{self, Heard, Request};
use crate::shared::Shared;
use crate::signature::Seal;
use crate::visits;
use async_trait::async_trait;
use chat::{Acceptance, Answer, Door, Inbox, Knock};
use std::sync::Arc;

/// Where Discord brings interactions by signed request.
pub(crate) struct SignedDoor {
    pub(crate) shared: Arc<Shared>,
    pub(crate) seal: Seal,
}

/// The path Discord is told.
pub(crate) const PATH: &str = "/discord";

#[async_trait]
impl Door for SignedDoor {
    fn path(&self) -> &str {
        PATH
    }

    async fn knock(&self, knock: Knock, inbox: &dyn Inbox) -> Answer {
        if !self.seal.is_on(&knock, self.shared.now()) {
            // Discord itself knocks with a wrong signature now and then, to see that it is refused.
            return Answer::empty(401);
        }
        self.shared.knocks.beat(self.shared.now());
        match incoming::request(&knock.body) {
            Ok(Request::Ping) => Answer::json(crate::outgoing::pong().to_string()),
            Ok(Request::Interaction(Heard::Update(update, Some(interaction)))) => {
                if visits::greet(&self.shared, &update.account.workspace, inbox).await.is_err() {
                    return Answer::empty(503);
                }
                self.shared.remember(&interaction);
                let accepted = inbox.accept(*update).await;
                let Ok(accepted) = accepted else {
                    self.shared.recents().forget(&interaction.id);
                    return Answer::empty(503);
                };
                let answer = acknowledge::answer(&self.shared, &interaction);
                self.shared.recents().acknowledged(&interaction.id);
                if accepted == Acceptance::New {
                    let shared = Arc::clone(&self.shared);
                    tokio::spawn(async move { acknowledge::tidy(&shared, &interaction).await });
                }
                Answer::json(answer.to_string())
            }
            Ok(Request::Interaction(Heard::Update(_, None) | Heard::Changed(_) | Heard::Nothing)) | Err(_) => {
                Answer::empty(400)
            }
        }
    }
}
