//! Which replies wait for a line that somebody types.

use super::{ClockReply, FormReply, PaperReply, Reply, RestReply};

impl Reply<'_> {
    /// Tells whether the next typed line is a value that this asks for.
    pub(crate) fn awaits_typing(&self) -> bool {
        matches!(self, Reply::Form(FormReply::Wanted { .. } | FormReply::Refused { .. }))
            || matches!(self, Reply::Papers(reply) if matches!(**reply, PaperReply::WordsWanted))
            || matches!(self, Reply::Clocks(reply) if !matches!(reply, ClockReply::Guide { .. }))
            || matches!(self, Reply::Devices(reply) if reply.awaits_typing())
            || matches!(self, Reply::Checks(reply) if reply.awaits_typing())
            || matches!(self, Reply::Rulings(reply) if reply.awaits_typing())
            || matches!(self, Reply::Actions(reply) if reply.awaits_typing())
            || matches!(self, Reply::Staff(reply) if reply.asks())
            || matches!(self, Reply::Human(reply) if reply.awaits_typing())
            || matches!(self, Reply::Later(RestReply::Hours { .. }))
    }
}
