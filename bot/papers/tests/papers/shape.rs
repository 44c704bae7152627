//! What every paper has, in every format and language.

use crate::office::{elements, paragraphs, parts};
use crate::samples::cards::{every_size, full_handbook};
use crate::samples::{CONTENT, all};
use content::Locale;

#[test]
fn every_word_file_opens_and_is_whole() {
    for sample in all() {
        let parts = parts(&sample.document.docx());
        for (name, text) in &parts {
            assert!(elements(text).len() > 1, "{} {name}", sample.name);
        }
        // Whatever is pointed to is there, and whatever is there is named.
        for part in parts.keys().filter(|name| name.starts_with("word/") && !name.contains("_rels")) {
            assert!(parts["[Content_Types].xml"].contains(&format!("\"/{part}\"")), "{part}");
        }
        for target in parts["word/_rels/document.xml.rels"].split("Target=\"").skip(1) {
            let target = target.split('"').next().unwrap();
            assert!(parts.contains_key(&format!("word/{target}")), "{target}");
        }
        let (document, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
        for style in document.split("w:pStyle w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{} lacks the style {style}", sample.name);
        }
        for list in document.split("w:numId w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(parts["word/numbering.xml"].contains(&format!("<w:num w:numId=\"{list}\"")), "{list}");
        }
    }
}

#[test]
fn every_format_has_every_field() {
    for sample in all() {
        let (name, document) = (&sample.name, &sample.document);
        let word = paragraphs(&parts(&document.docx())["word/document.xml"]).join("\n");
        let page = unescaped(&document.html());
        let markdown = document.markdown().replace('\\', "");
        for field in &sample.fields {
            assert!(word.contains(field.as_str()), "{name}: Word lacks {field}:\n{word}");
            assert!(page.contains(field.as_str()), "{name}: HTML lacks {field}:\n{page}");
            assert!(markdown.contains(field.as_str()), "{name}: Markdown lacks {field}:\n{markdown}");
            assert!(document.text().contains(field.as_str()), "{name}: the text lacks {field}");
        }
    }
}

#[test]
fn no_paper_has_a_gap() {
    for sample in all() {
        let word = paragraphs(&parts(&sample.document.docx())["word/document.xml"]).join("\n");
        let style = sample.document.html();
        let (before, after) = style.split_once("<style>").unwrap();
        let page = format!("{before}{}", after.split_once("</style>").unwrap().1);
        for text in [word, page, sample.document.markdown(), sample.document.text()] {
            assert_eq!(papers::gap(&text), None, "{}:\n{text}", sample.name);
        }
    }
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    for (one, other) in all().into_iter().zip(all()) {
        assert_eq!(one.document.docx(), other.document.docx(), "{}", one.name);
        assert_eq!(one.document.docx(), one.document.docx(), "{}", one.name);
        assert_eq!(one.document.html(), other.document.html(), "{}", one.name);
    }
}

#[test]
fn a_page_stands_alone() {
    for sample in all() {
        let page = sample.document.html();
        for outside in ["href", "src=", "url(", "@import", "<script", "<link", "<img", "<iframe"] {
            assert!(!page.contains(outside), "{}: {outside}", sample.name);
        }
        let language = if sample.locale == Locale::En { "lang=\"en\"" } else { "lang=\"ja\"" };
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html {language}>")), "{}", sample.name);
        assert!(page.contains("@page { size: A4;") && page.contains("<meta charset=\"utf-8\"/>"));
        elements(page.strip_prefix("<!DOCTYPE html>\n").unwrap());
    }
}

#[test]
fn the_properties_name_the_company_and_nobody_else() {
    for sample in all() {
        let parts = parts(&sample.document.docx());
        let core = &parts["docProps/core.xml"];
        let company = sample.fields[0].replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(core.contains(&format!("<dc:creator>{company}</dc:creator>")), "{core}");
        assert!(core.contains(&format!("<dc:title>{}</dc:title>", sample.document.title())), "{core}");
        let language = if sample.locale == Locale::En { "en-US" } else { "ja-JP" };
        assert!(core.contains(&format!("<dc:language>{language}</dc:language>")), "{core}");
        assert!(!core.contains("created") && !core.contains("modified>"), "no clock: {core}");
    }
}

#[test]
fn nothing_in_the_words_of_papers_is_left_unsaid() {
    let mut said: String = all().iter().map(|sample| sample.document.text()).collect();
    said.extend(Locale::ALL.map(|locale| full_handbook(locale).text()));
    said.extend(Locale::ALL.into_iter().flat_map(every_size).map(|sheet| sheet.text()));
    // A text of several lines is a list of several items.
    let said = said.lines().collect::<Vec<_>>();
    let is_said = |text: &str| text.lines().all(|line| said.iter().any(|said| said.contains(line)));
    let fixed = |text: &str| text.split('\u{1}').max_by_key(|part| part.chars().count()).unwrap_or_default().to_owned();
    let mut silent = Vec::new();
    for key in CONTENT.words().keys().filter(|key| key.name.starts_with("paper-") && !key.name.contains("-month-")) {
        let args: Vec<_> = key.variables.iter().map(|name| (name.as_str(), "\u{1}".into())).collect();
        for locale in Locale::ALL {
            let text = fixed(&CONTENT.words().say(locale, &key.name, &args));
            let elsewhere = locale == Locale::Ja && key.name.ends_with("-reference");
            if !elsewhere && !is_said(&text) {
                silent.push(format!("{locale} {}: {text}", key.name));
            }
            for name in &key.attributes {
                let text = fixed(&CONTENT.words().attribute(locale, &key.name, name, &args));
                if !is_said(&text) {
                    silent.push(format!("{locale} {}.{name}: {text}", key.name));
                }
            }
        }
    }
    assert!(silent.is_empty(), "no paper says:\n{}", silent.join("\n"));
}

fn unescaped(page: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    named.into_iter().fold(page.to_owned(), |page, (from, to)| page.replace(from, to))
}
