//! The first answer to an interaction: it only tells Discord that what was done is written down.

use crate::incoming::{Interaction, Kind};
use crate::listen::pause;
use crate::outgoing;
use crate::shared::Shared;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// Says what to answer at once.
pub(crate) fn answer(shared: &Shared, interaction: &Interaction) -> Value {
    match (interaction.kind, interaction.shared) {
        (Kind::Component, _) => outgoing::noted(),
        (Kind::Command, true) => {
            let phrases = (shared.settings.phrases)(interaction.locale.as_deref());
            outgoing::hint(&phrases.in_private)
        }
        (Kind::Command, false) => outgoing::working(),
    }
}

/// Answers over the interface.
pub(crate) async fn acknowledge(shared: Arc<Shared>, interaction: Interaction) {
    if shared.recents().is_acknowledged(&interaction.id) {
        return;
    }
    let answer = answer(&shared, &interaction);
    match shared.client.acknowledge(&interaction, &answer).await {
        Ok(()) => {
            shared.recents().acknowledged(&interaction.id);
            tidy(&shared, &interaction).await;
        }
        // By an attempt whose answer was lost.
        Err(failure) if failure.is_acknowledged() => shared.recents().acknowledged(&interaction.id),
        // Too late: the message that follows says all there is to say.
        Err(failure) => {
            tracing::debug!(?failure, "an interaction was not acknowledged");
            shared.recents().forget(&interaction.id);
        }
    }
}

/// Takes the sign of work away again, where that was the answer.
pub(crate) async fn tidy(shared: &Shared, interaction: &Interaction) {
    if interaction.kind != Kind::Command || interaction.shared {
        return;
    }
    for _ in 0..TRIES {
        match shared.client.delete_answer(interaction).await {
            Ok(()) => return,
            // Through the door our answer travels as the response itself, and may be still on its way.
            Err(failure) => tracing::debug!(?failure, "the sign of work is still there"),
        }
        pause(BETWEEN).await;
    }
}

const TRIES: usize = 3;
const BETWEEN: Duration = Duration::from_secs(1);
