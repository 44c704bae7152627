//! What speaks in the simulated Slack and is no person.

use super::{Simulation, payloads};

impl Simulation {
    /// Lets an app write to the bot and name it in a channel, in the name of somebody of its own; and lets Slack itself name it
    /// there, as it does with a reminder.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub async fn machines_speak(&self, who: &str, room: &str) -> anyhow::Result<()> {
        let events = {
            let mut state = self.hall.state();
            let stamps = [state.stamp(), state.stamp(), state.stamp()];
            let person = state.person(who)?;
            let team = person.team.clone();
            let bot = state.teams.get(&team).map(|team| team.bot.as_str()).unwrap_or_default();
            let mut written = payloads::message(person, "メニュー", &stamps[0]);
            let mut named = payloads::mention(person, bot, room, &stamps[1]);
            for event in [&mut written, &mut named] {
                event["bot_id"] = "B0OTHER".into();
                event["app_id"] = "A0OTHER".into();
            }
            let mut reminded = payloads::mention(person, bot, room, &stamps[2]);
            reminded["user"] = "USLACKBOT".into();
            [("message.im", written), ("app_mention", named), ("app_mention", reminded)]
                .map(|(kind, event)| state.subscribed(&team, kind, &event))
        };
        for event in events.into_iter().flatten() {
            self.hall.event(event).await;
        }
        Ok(())
    }
}
