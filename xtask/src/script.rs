//! Engine and words as scripts: the page may fetch nothing, so the WebAssembly travels as text inside a module, and so do the readings.

use anyhow::{Result, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use catchall::api::contents::contents;
use catchall::api::questions::{Questions, questions};
use catchall::api::readings::readings;
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
                              /** Technical questions by their fact, and the groups of these facts by the kind of item. */\n\
                              export declare const questions: Record<string, { question: string; short: string; help: string }>;\n\
                              export declare const kinds: { title: string; groups: string[] }[];\n";

/// A module of words in English: by default every reading of the law files, and the technical questions.
///
/// # Errors
///
/// Mistakes in the law files, each on a line.
pub fn words() -> Result<String> {
    let law = law()?;
    let (file, text) = library::questions().first().ok_or_else(|| anyhow!("law/questions has no file"))?;
    let Questions { kinds, questions } = questions(file, text, &law.vocabulary).map_err(|mistakes| in_lines(&mistakes))?;
    let (readings, questions) = (serde_json::to_string(&readings(law))?, serde_json::to_string(&questions)?);
    let kinds = serde_json::to_string(&kinds)?;
    Ok(format!("export default {readings};\nexport const questions = {questions};\nexport const kinds = {kinds};\n"))
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
    fn the_engine_is_one_string() {
        assert_eq!(script(b"\0asm\x01"), "export default \"AGFzbQE=\";\n");
    }
}
