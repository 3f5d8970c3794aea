/** What `--help` shows below the flags. */

export const MAIN_EXAMPLES = `
Examples:
  copydesk extract corpus --out output       tables of every article in corpus/
  copydesk check corpus                      what each file will be read as
  copydesk show corpus/article.txt           one article, marked in the terminal
  copydesk report output                     output/report.html, to look at it all in a browser
  copydesk export output --as brat --out ann what was found, for another tool
  copydesk pipe < articles.jsonl > out.jsonl

Exit codes: 0 all well, 1 some articles failed or rows of metadata.csv can't be read, 2 wrong usage.`;

export const EXTRACT_EXAMPLES = `
Reads .txt .md .markdown .html .htm .json .jsonl .ndjson .csv .tsv .warc, feeds (.xml .rss .atom .rdf) and their .gz, in folders within folders too.
A .txt may be an export of LexisNexis, Nexis Uni, Factiva or ProQuest: its documents are articles.
metadata.csv in the folder (path, title, published, source, url) tells what files can't say.

Examples:
  copydesk extract                           corpus/ into output/
  copydesk extract news -o tables            news/ into tables/
  copydesk extract news --published 2024-03-04
  copydesk extract news --offsets utf16      positions as JavaScript and Java count them
  copydesk extract news --gazetteer people.csv --min-score 0.8
  copydesk extract news --excel              tables for a double click in Excel
  copydesk extract news --format csv,parquet,duckdb
  copydesk extract news --only names,dates   quicker, without quotes and who is who
  copydesk extract news --force              also what has not changed since the last run`;

export const CHECK_EXAMPLES = `
Tells of each article its format, encoding, day of publication and where that stands, words, language, lines that are not
its own text, and title; and whether it has no date, is not in English, or repeats another one. Nothing is written.

Examples:
  copydesk check                             what \`copydesk extract\` would read in corpus/, with the same flags
  copydesk check news --json | jq -r 'select(.warnings != []) | .path'`;

export const PIPE_EXAMPLES = `
A line in:  {"id": "a1", "text": "…", "title"?, "published"?: "2023-10-06", "source"?, "url"?}
A line out: the document, or {"id", "status": "error", "error": {"code", "message"}} in its place;
            the status is "skipped" for an article that is not in English.

Examples:
  copydesk pipe < articles.jsonl > documents.jsonl
  echo '{"id": "a1", "text": "Oslo will host the talks.", "published": "2024-03-04"}' | copydesk pipe
  zcat news.jsonl.gz | copydesk pipe --offsets utf16 | jq -c '.quotes[]'
  copydesk pipe --as crawl.warc.gz < crawl.warc.gz > documents.jsonl`;

export const REPORT_EXAMPLES = `
The report is one file, needs no network and runs nothing of an article's own.

Examples:
  copydesk report                            output/report.html
  copydesk report tables
  copydesk extract news -o tables --report   both in one go`;

export const EXPORT_EXAMPLES = `
brat            standoff, a .txt and an .ann for each article
conll           a word in each line with BIO tags of speech, times and names
spacy           JSON Lines for Doc.from_json and displaCy
label-studio    tasks with predictions, and the project's labelling interface
web-annotation  the W3C's model, as JSON-LD
timeml          times as TIMEX3 in XML

Examples:
  copydesk export output --as brat --out brat
  copydesk export tables --as spacy --out tables-spacy`;

export const SCHEMA_EXAMPLES = `
Examples:
  copydesk schema | jq -r '.resources[].name'`;

export const SHOW_EXAMPLES = `
Examples:
  copydesk show corpus/article.txt
  copydesk show corpus/wire.jsonl#a1         one article of a file of many, by its doc_id
  copydesk show article.html --published 2024-03-04
  copydesk show article.html --explain       why dates and pronouns are read so
  copydesk show article.md --json | jq .quotes
  NO_COLOR=1 copydesk show article.txt       marks instead of colours`;
