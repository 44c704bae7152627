//! The list of devices: put on by a few presses and one name, and what is out of support told at the question it concerns (JN4).

use super::guard;
use crate::outcome::Outcome;
use crate::press::DevicePress;
use crate::reply::{DevicePage, DeviceReply, DeviceShown};
use crate::{DeviceTyping, Event, Place, Reply, Scene, Typing};
use content::{Choice, Extended, Question, QuestionSet, Support, SupportId, System};
use journey::ledger::{DeviceFact, Fact};
use journey::{
    Deed, Device, DeviceDoubt, DeviceId, DeviceKind, Keeper, Record, SheetId, device_doubts, devices_against, read_line,
};

/// Devices on a page.
const PAGE: usize = 8;
/// The most devices a list takes: a small company has fewer.
const MOST: usize = 500;
/// The longest words on who looks after a device, in characters.
const LONGEST: usize = 40;

/// Does what a button of the list means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: DevicePress) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, Deed::EditDevices) {
        return refused;
    }
    let devices = &scene.dossier.ledger.devices;
    let known = |device: &DeviceId| devices.get(device).cloned();
    match press {
        DevicePress::List(from) => list(scene, from),
        DevicePress::Add if devices.len() >= MOST => say(idle(), DeviceReply::Full),
        DevicePress::Add => say(idle(), DeviceReply::KindWanted),
        DevicePress::Kind(kind) if kind.has_known_system() => {
            let supports = scene.content.supports().iter().filter(|support| runs(kind, support.system)).collect();
            say(idle(), DeviceReply::SystemWanted { kind, supports })
        }
        DevicePress::Kind(kind) | DevicePress::NoSystem(kind) => label_wanted(kind, None),
        DevicePress::System(kind, system) => match support(scene, Some(&system)) {
            Some(_) => label_wanted(kind, Some(system)),
            None => say(idle(), DeviceReply::KindWanted),
        },
        DevicePress::Show(device) => known(&device).map_or_else(no_such, |device| show(scene, idle(), &device)),
        DevicePress::Keeper(device) => known(&device).map_or_else(no_such, |device| keeper_wanted(idle(), device)),
        DevicePress::KeptBy(device, role) => match known(&device) {
            Some(device) => kept(scene, device, Keeper::Role(role)),
            None => no_such(),
        },
        DevicePress::Extend(device, extended) => match known(&device) {
            Some(device) => extend(scene, &device, extended),
            None => no_such(),
        },
        DevicePress::Gone(device) => match known(&device) {
            Some(device) => say(idle(), DeviceReply::GoneAsked { device }),
            None => no_such(),
        },
        DevicePress::GoneNow(device) => match known(&device) {
            Some(_) => say(keep(idle(), DeviceFact::DeviceGone { device }), DeviceReply::Gone),
            None => no_such(),
        },
    }
}

/// Takes what was typed.
pub(crate) fn typed<'a>(scene: &Scene<'a>, event: &Event, what: &DeviceTyping, text: &str) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, Deed::EditDevices) {
        return refused.go(Place::Idle { misheard: 0 });
    }
    match what {
        DeviceTyping::Label { kind, system } => match Device::read_label(text) {
            Ok(label) => {
                let id = DeviceId::derive(event.id.as_str());
                let (kind, system, extended_support) = (*kind, system.clone(), Extended::Nothing);
                let device = Device { id, kind, label, system, keeper: None, extended_support };
                let listed = keep(idle(), DeviceFact::DeviceListed { device: device.clone() });
                keeper_wanted(listed, device)
            }
            Err(why) => say(Outcome::stay(scene), DeviceReply::Refused { why }),
        },
        DeviceTyping::Keeper { device } => match (scene.dossier.ledger.devices.get(device), read_line(text, LONGEST)) {
            (None, _) => no_such(),
            (Some(device), Ok(words)) => kept(scene, device.clone(), Keeper::Words(words)),
            (Some(_), Err(why)) => say(Outcome::stay(scene), DeviceReply::Refused { why }),
        },
    }
}

/// Asks again for what is typed.
pub(crate) fn ask<'a>(scene: &Scene<'a>, what: &DeviceTyping) -> Outcome<'a> {
    match what {
        DeviceTyping::Label { kind, system } => label_wanted(*kind, system.clone()),
        DeviceTyping::Keeper { device } => match scene.dossier.ledger.devices.get(device) {
            Some(device) => keeper_wanted(idle(), device.clone()),
            None => no_such(),
        },
    }
}

/// Leaves what is typed: a new device is put on no list, and one that stands there is shown.
pub(crate) fn leave<'a>(scene: &Scene<'a>, what: &DeviceTyping) -> Outcome<'a> {
    match what {
        DeviceTyping::Label { .. } => pressed(scene, DevicePress::List(0)),
        DeviceTyping::Keeper { device } => pressed(scene, DevicePress::Show(device.clone())),
    }
}

/// Says kindly that an answer does not go with the list, to whoever keeps it: the answer stays theirs.
pub(crate) fn against<'a>(
    scene: &Scene<'a>,
    set: &QuestionSet,
    question: &'a Question,
    choice: Choice,
    sheet: Option<&SheetId>,
) -> Option<Reply<'a>> {
    if !scene.dossier.may(Deed::EditDevices) {
        return None;
    }
    let devices = scene.dossier.ledger.devices.values();
    let doubts = device_doubts(devices, scene.content.supports(), scene.dossier.member.today(scene.now));
    let out = devices_against(set.name.kind, question, choice, &doubts);
    let devices: Vec<DeviceShown<'a>> = out.into_iter().map(|device| shown(scene, device)).collect();
    let reply = DeviceReply::Against { sheet: sheet.cloned(), question, devices: devices.clone() };
    (!devices.is_empty()).then(|| Reply::Devices(Box::new(reply)))
}

fn list<'a>(scene: &Scene<'a>, from: u16) -> Outcome<'a> {
    let mut devices: Vec<DeviceShown<'a>> =
        scene.dossier.ledger.devices.values().map(|device| shown(scene, device)).collect();
    // What somebody has to see to comes first.
    devices.sort_by(|one, other| {
        let place = |shown: &DeviceShown<'a>| (shown.doubt.is_none(), shown.doubt, shown.device.label.clone());
        place(one).cmp(&place(other))
    });
    let is_out = |shown: &&DeviceShown<'a>| matches!(shown.doubt, Some(DeviceDoubt::OutOfSupport { .. }));
    let (of, out) = (devices.len(), devices.iter().filter(is_out).count());
    let start = (usize::from(from) / PAGE * PAGE).min(of.saturating_sub(1) / PAGE * PAGE);
    let page = devices.into_iter().skip(start).take(PAGE).collect();
    let from = u16::try_from(start).expect("a list has at most a few hundred devices");
    say(idle(), DeviceReply::List(DevicePage { devices: page, from, of, out }))
}

fn show<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, device: &Device) -> Outcome<'a> {
    let shown = shown(scene, device);
    say(outcome, DeviceReply::Shown(shown))
}

fn shown<'a>(scene: &Scene<'a>, device: &Device) -> DeviceShown<'a> {
    let doubts = device_doubts([device], scene.content.supports(), scene.dossier.member.today(scene.now));
    let doubt = doubts.first().map(|(doubt, _)| *doubt);
    DeviceShown { device: device.clone(), support: support(scene, device.system.as_ref()), doubt }
}

fn kept<'a>(scene: &Scene<'a>, device: Device, keeper: Keeper) -> Outcome<'a> {
    let after = Device { keeper: Some(keeper.clone()), ..device.clone() };
    let kept =
        if after == device { idle() } else { keep(idle(), DeviceFact::DeviceKept { device: device.id, keeper }) };
    show(scene, kept, &after)
}

fn extend<'a>(scene: &Scene<'a>, device: &Device, extended: Extended) -> Outcome<'a> {
    let after = Device { extended_support: extended, ..device.clone() };
    let fact = DeviceFact::DeviceExtended { device: device.id.clone(), extended };
    show(scene, if after == *device { idle() } else { keep(idle(), fact) }, &after)
}

fn label_wanted<'a>(kind: DeviceKind, system: Option<SupportId>) -> Outcome<'a> {
    say(typing(DeviceTyping::Label { kind, system }), DeviceReply::LabelWanted)
}

fn keeper_wanted(outcome: Outcome<'_>, device: Device) -> Outcome<'_> {
    let place = Place::Typing { what: Typing::Devices(DeviceTyping::Keeper { device: device.id.clone() }) };
    say(outcome.go(place), DeviceReply::KeeperWanted { device })
}

/// Tells whether a kind of device can run a system.
fn runs(kind: DeviceKind, system: System) -> bool {
    match kind {
        DeviceKind::Pc | DeviceKind::Spare => matches!(system, System::Windows | System::Mac),
        DeviceKind::Phone => matches!(system, System::Iphone | System::Android),
        DeviceKind::Byod => true,
        DeviceKind::Router | DeviceKind::Vpn | DeviceKind::Nas | DeviceKind::Other => false,
    }
}

fn support<'a>(scene: &Scene<'a>, system: Option<&SupportId>) -> Option<&'a Support> {
    scene.content.supports().iter().find(|support| Some(&support.id) == system)
}

fn no_such<'a>() -> Outcome<'a> {
    say(idle(), DeviceReply::NoSuch)
}

fn typing<'a>(what: DeviceTyping) -> Outcome<'a> {
    Outcome::at(Place::Typing { what: Typing::Devices(what) })
}

fn idle<'a>() -> Outcome<'a> {
    Outcome::at(Place::Idle { misheard: 0 })
}

fn keep(outcome: Outcome<'_>, fact: DeviceFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Device(fact) })
}

fn say<'a>(outcome: Outcome<'a>, reply: DeviceReply<'a>) -> Outcome<'a> {
    outcome.say(Reply::Devices(Box::new(reply)))
}
