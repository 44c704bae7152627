//! Papers as they come out of a printer: converted by `LibreOffice`, counted and read. Only with `HOSHIMORI_LONG=1`.
//!
//! What was converted stays in the target folder, below `tmp/papers`, to be looked at.

use crate::samples::all;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_paper_prints_on_its_pages_with_every_field() {
    if std::env::var_os("HOSHIMORI_LONG").is_none() {
        // The files themselves are looked into by the other tests, always.
        assert!(!all().is_empty());
        return;
    }
    let folder = folder();
    let mut faults = Vec::new();
    let samples = all();
    for sample in &samples {
        std::fs::write(folder.join(format!("{}.docx", sample.name)), sample.document.docx()).expect("it is ours");
        std::fs::write(folder.join(format!("{}.html", sample.name)), sample.document.html()).expect("it is ours");
    }
    convert(&folder);
    for sample in &samples {
        let pdf = folder.join(format!("{}.pdf", sample.name));
        let pages = said(Command::new("pdfinfo").arg(&pdf));
        let pages = pages.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<usize>().ok());
        let pages = pages.expect("pdfinfo counts the pages");
        if pages < sample.pages.0 || pages > sample.pages.1 {
            faults.push(format!("{}: {pages} pages, not {:?}", sample.name, sample.pages));
        }
        // Lines break anywhere in print.
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let text = bare(&said(Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-")));
        let missing = sample.fields.iter().filter(|field| !text.contains(&bare(field)));
        faults.extend(missing.map(|field| format!("{}: {field} is not printed", sample.name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Gives an empty folder for what is printed.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("papers");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("it is ours");
    }
    std::fs::create_dir_all(&folder).expect("the target folder can be written to");
    folder
}

fn convert(folder: &Path) {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("it is ours").flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "docx"));
    files.sort();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("soffice");
    office.args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).args(files);
    said(&mut office);
}

/// Runs a program and gives what it said.
fn said(command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{error}: {command:?}; `./tests/run --long` installs what is needed to print"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it says text")
}
