/** Articles that any run must get right, whatever lies beside them. */
export const GOOD: readonly string[] = [
  `OSLO, March 4 (Reuters) - Norway will host the talks on Tuesday, Foreign Minister Kari Nordmann said.

“We will not wait any longer,” she told reporters in Oslo. “The two sides have agreed on a date.”

According to the ministry, the first round was held in Geneva in May 2019. Nordmann, 52, took office last year.`,
  `The city council of Springfield voted 7-2 on Monday night to close the Elm Street bridge until next spring.

"It is a matter of safety," Mayor Dana Whitfield said after the meeting. Councilman Robert Ames, who voted against
it, said that businesses would suffer.

The bridge was built in 1931 and repaired twice in the 1980s. Work will begin on April 2, 2024, and cost $3.4 million.`,
  `Acme Corp. said on Friday that its chief executive, Lena Ortiz, would step down at the end of the year 😀.

Ortiz, who has led the company since 2015, said she was “proud of what we have built.” The board's chairman, Paul
Kim, said: ‘We thank Lena for her work.’

Shares of Acme, based in Toronto, fell 4 per cent in the third quarter.`,
];
