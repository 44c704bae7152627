//! The list of devices, and what is said where an answer does not go with it: "updated" is not "supported" (domain rule 21).

use super::form::date;
use super::voice::{Page, Voice};
use crate::press::{DevicePress, Press};
use crate::reply::{DevicePage, DeviceReply, DeviceShown};
use chat::{Button, Command, Does, Message};
use content::{Choice, Extended, Question, Support};
use jiff::civil::Date;
use journey::{Device, DeviceDoubt, DeviceKind, Keeper, LineFault, Role, SheetId};

/// Words what is said about the devices.
pub(super) fn message(voice: &Voice<'_>, reply: &DeviceReply<'_>) -> Message {
    match reply {
        DeviceReply::List(devices) => page(voice, devices),
        DeviceReply::KindWanted => {
            let kind = |kind: &DeviceKind| press(voice, &kind_key(*kind), DevicePress::Kind(*kind));
            let buttons: Vec<Button> = DeviceKind::ALL.iter().map(kind).collect();
            let page = buttons.chunks(4).fold(voice.page("device-kind-ask"), |page, row| page.row(row.to_vec()));
            page.row(back(voice)).done()
        }
        DeviceReply::SystemWanted { kind, supports } => system_wanted(voice, *kind, supports),
        DeviceReply::LabelWanted => voice.page("device-label-ask").line("form-type", &[]).rows([back(voice)]).done(),
        DeviceReply::KeeperWanted { device } => {
            let role = |role: Role| DevicePress::KeptBy(device.id.clone(), role);
            let page = voice.blank().line_with("device-keeper-ask", "label", &device.label, &[]);
            let roles = vec![
                press(voice, &keeper_key(Role::Coordinator), role(Role::Coordinator)),
                press(voice, &keeper_key(Role::Manager), role(Role::Manager)),
                press(voice, &keeper_key(Role::Staff), role(Role::Staff)),
            ];
            page.rows([roles, vec![press(voice, "button-device-later", DevicePress::Show(device.id.clone()))]]).done()
        }
        DeviceReply::Shown(device) => shown(voice, device),
        DeviceReply::GoneAsked { device } => {
            let gone = press(voice, "button-device-gone-now", DevicePress::GoneNow(device.id.clone()));
            let stay = press(voice, "button-device-stays", DevicePress::Show(device.id.clone()));
            voice.blank().line_with("device-gone-ask", "label", &device.label, &[]).rows([vec![gone, stay]]).done()
        }
        DeviceReply::Gone => voice.page("device-went").rows([back(voice)]).done(),
        DeviceReply::NoSuch => voice.page("device-no-such").rows([back(voice)]).done(),
        DeviceReply::Full => voice.page("device-full").rows([back(voice)]).done(),
        DeviceReply::Refused { why } => match why {
            LineFault::Empty => voice.page("form-empty").rows([back(voice)]).done(),
            LineFault::Long(most) => {
                voice.blank().line("form-long", &[("most", (*most).into())]).rows([back(voice)]).done()
            }
            LineFault::Indiscreet(_) => voice.page("form-secret").rows([back(voice)]).done(),
        },
        DeviceReply::Against { sheet, question, devices } => against(voice, sheet.as_ref(), question, devices),
    }
}

/// The way to the list.
pub(super) fn list(voice: &Voice<'_>) -> Button {
    press(voice, "button-devices", DevicePress::List(0))
}

fn page(voice: &Voice<'_>, page: &DevicePage<'_>) -> Message {
    let add = press(voice, "button-device-add", DevicePress::Add);
    let ways = vec![voice.command("button-company", Command::Company), voice.command("button-menu", Command::Menu)];
    if page.devices.is_empty() {
        return voice.page("device-list").line("device-list-none", &[]).rows([vec![add], ways]).done();
    }
    let said = voice.page("device-list").line("device-list-count", &[("count", page.of.into())]);
    let said = if page.out > 0 { said.line("device-list-out", &[("count", page.out.into())]) } else { said };
    let said = page.devices.iter().fold(said, |said, device| line(voice, said, device));
    let open =
        |shown: &DeviceShown<'_>| labelled(short(&shown.device.label), DevicePress::Show(shown.device.id.clone()));
    let buttons: Vec<Button> = page.devices.iter().map(open).collect();
    let said = buttons.chunks(4).fold(said, |said, row| said.row(row.to_vec()));
    let next = usize::from(page.from) + page.devices.len();
    let turn = |at: usize| DevicePress::List(u16::try_from(at).unwrap_or_default());
    let mut turns = Vec::new();
    if page.from > 0 {
        let before = usize::from(page.from).saturating_sub(page.devices.len().max(8));
        turns.push(press(voice, "button-device-before", turn(before)));
    }
    if next < page.of {
        turns.push(press(voice, "button-device-after", turn(next)));
    }
    turns.push(add);
    said.rows([turns, ways]).done()
}

/// Writes one device on a line: its name, what it is, what it runs, and what is doubtful.
fn line<'a>(voice: &'a Voice<'a>, page: Page<'a>, shown: &DeviceShown<'_>) -> Page<'a> {
    let kind = kind(voice, shown);
    let page = page.line_with("device-line", "label", &shown.device.label, &[("kind", kind.as_str().into())]);
    match shown.doubt {
        Some(DeviceDoubt::OutOfSupport { since }) => dated(voice, page, "device-out", since),
        Some(DeviceDoubt::EndsSoon { on }) => dated(voice, page, "device-ends", on),
        Some(DeviceDoubt::Unknown) | None => page,
    }
}

fn shown(voice: &Voice<'_>, shown: &DeviceShown<'_>) -> Message {
    let device = &shown.device;
    let page = voice.blank().line_with("device", "label", &device.label, &[]);
    let kind = kind(voice, shown);
    let page = page.line("device-is", &[("kind", kind.as_str().into())]);
    let page = keeper(voice, page, device);
    let page = match device.extended_support {
        Extended::Nothing => page,
        Extended::Consumer => page.line("device-extended-consumer", &[]),
        Extended::Organization => page.line("device-extended-organization", &[]),
    };
    let page = match shown.doubt {
        Some(DeviceDoubt::OutOfSupport { since }) => {
            dated(voice, page, "device-out", since).line("device-out-advice", &[])
        }
        Some(DeviceDoubt::EndsSoon { on }) => dated(voice, page, "device-ends", on),
        Some(DeviceDoubt::Unknown) => page.line("device-unknown", &[]),
        None => page,
    };
    let extend = |key, extended| press(voice, key, DevicePress::Extend(device.id.clone(), extended));
    let offered = shown.support.map(|support| (support.consumer_over_from, support.organization_over_from));
    let mut longer = Vec::new();
    if let Some((consumer, organization)) = offered {
        if organization.is_some() && device.extended_support != Extended::Organization {
            longer.push(extend("button-device-organization", Extended::Organization));
        }
        if consumer.is_some() && device.extended_support != Extended::Consumer {
            longer.push(extend("button-device-consumer", Extended::Consumer));
        }
        if device.extended_support != Extended::Nothing {
            longer.push(extend("button-device-nothing", Extended::Nothing));
        }
    }
    let change = vec![
        press(voice, "button-device-keeper", DevicePress::Keeper(device.id.clone())),
        press(voice, "button-device-gone", DevicePress::Gone(device.id.clone())),
    ];
    let next = vec![press(voice, "button-device-add", DevicePress::Add)];
    page.rows([longer, change, [next, back(voice)].concat()]).done()
}

fn keeper<'a>(voice: &'a Voice<'a>, page: Page<'a>, device: &Device) -> Page<'a> {
    match &device.keeper {
        None => page.line("device-keeper-none", &[]),
        Some(Keeper::Words(words)) => page.line_with("device-keeper", "keeper", words, &[]),
        Some(Keeper::Role(role)) => {
            let role = voice.word(&keeper_key(*role));
            page.line("device-keeper", &[("keeper", role.as_str().into())])
        }
    }
}

fn system_wanted(voice: &Voice<'_>, kind: DeviceKind, supports: &[&Support]) -> Message {
    let system = |support: &&Support| labelled(support.name.clone(), DevicePress::System(kind, support.id.clone()));
    let buttons: Vec<Button> = supports.iter().map(system).collect();
    let page = buttons.chunks(2).fold(voice.page("device-system-ask"), |page, row| page.row(row.to_vec()));
    page.rows([vec![press(voice, "button-device-no-system", DevicePress::NoSystem(kind))], back(voice)]).done()
}

/// Says that an answer does not go with the list. It stays as it is unless the person changes it.
fn against(voice: &Voice<'_>, sheet: Option<&SheetId>, question: &Question, devices: &[DeviceShown<'_>]) -> Message {
    let page = devices.iter().take(3).fold(voice.page("device-against"), |page, shown| line(voice, page, shown));
    let more = devices.len().saturating_sub(3);
    let page = if more > 0 { page.line("device-against-more", &[("count", more.into())]) } else { page };
    let change = sheet.map(|sheet| {
        let partly = Press::Change(sheet.clone(), question.id.clone(), Choice::Partly);
        voice.button("button-device-partly", &partly)
    });
    let mut row: Vec<Button> = change.into_iter().collect();
    row.extend(back(voice));
    page.line("device-against-stays", &[]).rows([row]).done()
}

fn dated<'a>(voice: &'a Voice<'a>, page: Page<'a>, key: &str, day: Date) -> Page<'a> {
    let day = date(voice.locale, day);
    page.line(key, &[("date", day.as_str().into())])
}

/// Names what a device is: its system where we know it, else its kind.
fn kind(voice: &Voice<'_>, shown: &DeviceShown<'_>) -> String {
    let kind = voice.word(&kind_key(shown.device.kind));
    match shown.support {
        Some(support) => {
            voice.say("device-with", &[("kind", kind.as_str().into()), ("system", support.name.as_str().into())])
        }
        None => kind,
    }
}

fn kind_key(kind: DeviceKind) -> String {
    format!("device-kind-{}", kind.name())
}

fn keeper_key(role: Role) -> String {
    format!("device-keeper-{}", role.name())
}

/// Cuts a name down to what a button has room for.
fn short(label: &str) -> String {
    if label.chars().count() <= 20 {
        return label.to_owned();
    }
    label.chars().take(19).chain(['…']).collect()
}

fn press(voice: &Voice<'_>, key: &str, press: DevicePress) -> Button {
    voice.button(key, &Press::Devices(press))
}

fn labelled(label: String, press: DevicePress) -> Button {
    Button { label, does: Does::Press(Press::Devices(press).token()) }
}

fn back(voice: &Voice<'_>) -> Vec<Button> {
    vec![list(voice)]
}
