//! Engine and words as scripts: the page may fetch nothing, so the WebAssembly travels as text inside a module, and so do the readings.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use catchall::api::contents::contents;
use catchall::api::questions::{Questions, questions};
use catchall::api::readings::{readings, readings_of_texts};
use catchall::api::screening::screening;
use catchall::api::toggles::toggle_words;
use catchall::law::Law;
use catchall::library;
use catchall::mistake::Mistake;

/// What TypeScript needs to know of [`script`].
pub const TYPES: &str = "/** The engine's WebAssembly in base64. */\ndeclare const engine: string;\nexport default engine;\n";

/// A module whose default export is `wasm` in base64.
pub fn script(wasm: &[u8]) -> String {
    format!("export default \"{}\";\n", STANDARD.encode(wasm))
}

/// What TypeScript needs to know of [`words`].
pub const WORD_TYPES: &str = "/** Our words for a provision, a list or an instrument. */\nexport interface Reading { id: string; reading: string; howRead?: string; \
                              examples?: { title: string; expected: string }[] }\ndeclare const readings: Reading[];\nexport default readings;\n\
                              /** The screening: questions, what each answer would mean, and the provisions named. */\n\
                              export interface Meaning { words: string; states: { [fact: string]: boolean }; redFlag?: string }\n\
                              export interface Question { id: string; force: \"binding\" | \"guidance\"; words: string; reading: string; restsOn: string[]; yes: Meaning; no: Meaning }\n\
                              export interface Step { id: string; title: string; reading: string; questions: Question[] }\n\
                              export interface Ending { title: string; reading: string; restsOn: string[]; noRedFlag: string; oneRedFlag: string; severalRedFlags: string }\n\
                              export interface Screening { title: string; reading: string; restsOn: string[]; steps: Step[]; ending: Ending; \
                              provisions: import(\"./catchall.js\").ProvisionInfo[] }\n\
                              export declare const screening: Screening;\n\
                              /** Technical questions by their fact, and the groups of these facts by the kind of item. */\n\
                              export declare const questions: Record<string, { question: string; short: string; help: string }>;\n\
                              export declare const kinds: { title: string; groups: string[] }[];\n";

/// A module of words in English: by default every reading of the law files but for [`words_of_texts`]; the technical questions, and the
/// screening.
///
/// # Errors
///
/// Mistakes in the law files, each on a line.
pub fn words() -> Result<String> {
    let law = law()?;
    let (file, text) = library::questions().first().ok_or_else(|| anyhow!("law/questions has no file"))?;
    let Questions { kinds, questions } = questions(file, text, &law.vocabulary).map_err(|mistakes| in_lines(&mistakes))?;
    let screens = library::screening().map_err(|mistakes| in_lines(&mistakes))?;
    let (readings, screening) = (serde_json::to_string(&readings(law))?, serde_json::to_string(&screening(law, &screens))?);
    let (kinds, questions) = (serde_json::to_string(&kinds)?, serde_json::to_string(&questions)?);
    Ok(format!(
        "export default {readings};\nexport const questions = {questions};\nexport const kinds = {kinds};\nexport const screening = {screening};\n"
    ))
}

/// What TypeScript needs to know of [`words_of_texts`].
pub const TEXT_TYPES: &str =
    "import type { Reading } from \"./readings-en.js\";\ndeclare const readings: Reading[];\nexport default readings;\n";

/// A module of the readings in English of the texts that the check never opens.
///
/// # Errors
///
/// Mistakes in the law files, each on a line.
pub fn words_of_texts() -> Result<String> {
    Ok(format!("export default {};\n", serde_json::to_string(&readings_of_texts(law()?))?))
}

/// What TypeScript needs to know of [`toggles`].
pub const TOGGLE_TYPES: &str = "/** A worked amendment of a text: our words, and the amendment in the law language. */\n\
                                export interface Toggle { id: string; amends: string; title: string; reading: string; howRead?: string; text: string }\n\
                                /** Worked amendments of one text, by their ids, in the order in which they fit. */\n\
                                export interface Preset { id: string; amends: string; title: string; reading: string; parts: string[] }\n\
                                declare const toggles: Toggle[];\nexport default toggles;\nexport declare const presets: Preset[];\n";

/// A module of the worked amendments in English, and of the stacks of them.
///
/// # Errors
///
/// Mistakes in the law files, each on a line.
pub fn toggles() -> Result<String> {
    let words = toggle_words(&library::toggles().map_err(|mistakes| in_lines(&mistakes))?);
    let (toggles, presets) = (serde_json::to_string(&words.toggles)?, serde_json::to_string(&words.presets)?);
    Ok(format!("export default {toggles};\nexport const presets = {presets};\n"))
}

/// What TypeScript needs to know of [`labels`].
pub const LABEL_TYPES: &str = "/** The files of labels as they are, by language. */\ndeclare const files: { [language: string]: string };\nexport default files;\n";

/// The labels of the control list as scripts: a module for each file of `law/labels/`, and `labels.js`, which names them all by language.
///
/// # Errors
///
/// The folder or one of its files cannot be read.
pub fn labels(root: &Path) -> Result<Vec<(String, String)>> {
    let folder = root.join("law/labels");
    let files = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files: Vec<PathBuf> = files.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let mut scripts = Vec::new();
    let (mut imports, mut names) = (String::new(), Vec::new());
    for (at, file) in files.iter().enumerate() {
        let language = file.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        scripts.push((format!("labels-{language}.js"), format!("export default {};\n", serde_json::to_string(&text)?)));
        // Not every tag of a language is a name in JavaScript.
        imports += &format!("import labels{at} from \"./labels-{language}.js\";\n");
        names.push(format!("\"{language}\": labels{at}"));
    }
    scripts.push(("labels.js".to_string(), format!("{imports}export default {{ {} }};\n", names.join(", "))));
    Ok(scripts)
}

/// What the law pages show, as JSON: only the build of the page reads it.
///
/// # Errors
///
/// As for [`words`].
pub fn law_pages() -> Result<String> {
    Ok(serde_json::to_string(&contents(law()?))?)
}

fn law() -> Result<&'static Law> {
    library::law().map_err(in_lines)
}

fn in_lines(mistakes: &[Mistake]) -> anyhow::Error {
    anyhow!(mistakes.iter().map(|mistake| format!("\n{mistake}")).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_of_labels_is_a_script_and_one_more_names_them() {
        let root = std::env::temp_dir().join(format!("catchall-labels-{}", std::process::id()));
        fs::create_dir_all(root.join("law/labels")).unwrap();
        for (name, text) in [("pt-BR.tsv", "code\tlabel\n"), ("en.tsv", "code\n"), ("README.md", "")] {
            fs::write(root.join("law/labels").join(name), text).unwrap();
        }
        let all = "import labels0 from \"./labels-en.js\";\nimport labels1 from \"./labels-pt-BR.js\";\n\
                   export default { \"en\": labels0, \"pt-BR\": labels1 };\n";
        let expected = [
            ("labels-en.js", "export default \"code\\n\";\n"),
            ("labels-pt-BR.js", "export default \"code\\tlabel\\n\";\n"),
            ("labels.js", all),
        ];
        assert_eq!(labels(&root).unwrap(), expected.map(|(name, text)| (name.to_string(), text.to_string())));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn the_engine_is_one_string() {
        assert_eq!(script(b"\0asm\x01"), "export default \"AGFzbQE=\";\n");
    }
}
