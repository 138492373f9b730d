import type { Messages } from "../../kernel/message";

export const MESSAGES_EN_US: Messages = {
  "duty/group-membership": {
    noGroup: { text: "{name} is in no duty group.", advice: "Enter the group; for a driver enter 是 in 驾驶员." },
    secondGroup: {
      text: "{name} is in {first} and again in {group}. Each person is in one group.",
      advice: "Delete one of the rows.",
    },
    listedTwice: {
      text: "{name} is listed twice in {group}.",
      advice: "Delete one of the rows; tell two people of one name apart.",
    },
  },
  "duty/group-leader": {
    noLeader: { text: "{group} has no leader.", advice: "Name one: enter 是 in 组长." },
    secondLeader: {
      text: "{group} is led by {first} already; {name} is a second leader.",
      advice: "Leave one leader in each group.",
    },
  },
  "duty/leader-post": {
    noPost: { text: "No post is given for the leader {name}.", advice: "Enter the post, so that it can be checked." },
    notALeaderPost: {
      text: "{name} leads a group as “{post}”, which is neither a leader of the party or government nor the head of an office or centre.",
      advice: "Let someone else lead, or add the post's name under Policy.",
    },
  },
  "duty/roster-days": {
    dayMissing: { text: "No group is on duty on {date:date}.", advice: "Add this day to the roster." },
    daysMissing: {
      text: "No group is on duty from {from:date} to {to:date} ({days} days).",
      advice: "Add these days to the roster.",
    },
  },
  "duty/slot-times": {
    wrongSlot: {
      text: "The slot of {date:date} is {slot}; by the regulation it is {expected}.",
      advice: "Mend the slot, or give the ground of a special arrangement in 依据. Fines aren't affected.",
    },
  },
  "duty/one-group-per-slot": {
    secondGroup: {
      text: "{first} is on duty on {date:date} {slot} already; {group} is a second group.",
      advice: "Leave one group, or give the ground of a special arrangement.",
    },
    unknownGroup: {
      text: "{group}, on duty on {date:date} {slot}, has no members in 值班人员.",
      advice: "Check the group's name, or complete 值班人员.",
    },
  },
  "duty/group-rotation": {
    outOfTurn: {
      text: "On {date:date} it is the turn of {expected}, not of {group}.",
      advice: "Keep the turn, or give the ground of the change.",
    },
  },
  "duty/noon-and-night": {
    notOnRoster: {
      text: "The roster holds neither noon (12:00-15:00) nor night (21:00-08:00); this part was not checked.",
      advice: "Check the other roster if there is one, or add these slots.",
    },
    kindNotOnRoster: {
      text: "The roster holds no {slot}; this part was not checked.",
      advice: "Check the other roster if there is one.",
    },
    slotMissing: { text: "{slot} of {date:date} is not covered.", advice: "Add this slot." },
    tooFewPeople: {
      text: "{date:date} {slot} is covered by {people} of the {least} people needed.",
      advice: "Enter in 值班人员 who covers it.",
    },
    samePeople: {
      text: "{date:date} {slot} has the same people as the time before ({names}).",
      advice: "Check whether they should have taken turns.",
    },
  },
  "duty/calendar-years": {
    yearUnknown: {
      text: "The statutory holidays of {year} are not in the calendar ({firstYear} to {lastYear}); the year is taken by its weekdays.",
      advice: "Enter the year's days off and make-up days in 节假日调整.",
    },
  },
  "duty/calendar-adjustments": {
    unknownType: {
      text: "The type “{type}” of {date:date} can't be read; the row is not used.",
      advice: "Enter 休 or 班.",
    },
    twoTypes: { text: "{date:date} is both 休 and 班; only the first row is used.", advice: "Delete one of the rows." },
    repeated: { text: "{date:date} is given twice.", advice: "Delete one of the rows." },
  },
  "duty/driver-on-duty": {
    noDriver: { text: "{date:date} {slot} has no driver.", advice: "Enter the driver on duty." },
    noDriverColumn: {
      text: "The roster has no column 驾驶员; drivers were not checked.",
      advice: "Add the column, or check the other roster.",
    },
    severalDrivers: {
      text: "{date:date} {slot} names several drivers ({names}).",
      advice: "There is one driver a month; leave one, or give the ground of a replacement.",
    },
    notADriver: {
      text: "{name}, driver of {date:date} {slot}, is no driver in 值班人员.",
      advice: "Check the name, or enter 是 in 驾驶员.",
    },
    neverOnDuty: {
      text: "The driver {name} is never on duty.",
      advice: "Drivers take part; put the driver on the roster.",
    },
  },
  "duty/driver-rotation": {
    changeWithoutGround: {
      text: "On {date:date} the driver changes from {driver} to {name} without a ground.",
      advice: "Drivers change by the month; give the reason in 依据.",
    },
    sameAsLastMonth: {
      text: "{name}, driver of {month:month}, drove the month before too.",
      advice: "Let another driver take the month.",
    },
    outOfTurn: {
      text: "In {month:month} it is {name} again before all {drivers} drivers had a turn.",
      advice: "Let the drivers take turns.",
    },
  },
  "duty/attendance-records": {
    oneTimeMissing: {
      text: "{name} has no {column} on {date:date} {slot}; it was not judged and not fined.",
      advice: "Find out and fill in the time.",
    },
    arrivalAfterSlot: {
      text: "{name} came on {date:date} after {slot} had ended ({arrived}); counted as late.",
      advice: "Check the time.",
    },
    leftNextDay: {
      text: "{name} left on {date:date} at {left}, before coming at {arrived}; taken as the next day.",
      advice: "Check it; if it was the next day, enter the date in front of the time.",
    },
    departureBeforeArrival: {
      text: "{name} left on {date:date} at {left}, before coming at {arrived}; the row takes no part.",
      advice: "Mend the times.",
    },
    dateOutsideSlot: {
      text: "{column} of {name} on {date:date} {slot} is {time}, a date that can't belong to it; the row takes no part.",
      advice: "Check the date in front of the time.",
    },
    secondRecord: {
      text: "{name} has a record of {date:date} {slot} already ({first}); this one takes no part.",
      advice: "Delete the extra record.",
    },
    overlappingSlots: {
      text: "{slot} of {name} on {date:date} overlaps another record ({other}); both are counted.",
      advice: "Check whether one duty was recorded twice.",
    },
    slotWithoutRecord: {
      text: "{group} was on duty on {date:date} {slot} but has no record at all; nobody was fined.",
      advice: "Add the records; if nobody came, give each person a row with blank times.",
    },
    peopleWithoutRecord: {
      text: "There is no record of {people} on {date:date} {slot}; nobody was fined for it.",
      advice: "Add the records, or say why they weren't there.",
    },
  },
  "duty/leave-approval": {
    noApprover: {
      text: "The leave of {name} on {date:date} {slot} has no approver; counted as absence.",
      advice: "Fill in the approver; leave without approval doesn't excuse.",
    },
    approvedByOneself: {
      text: "{name} approved their own leave on {date:date} {slot}; counted as absence.",
      advice: "Let the group's leader or 党政办 approve it.",
    },
    presentOnLeave: {
      text: "{name} came on {date:date} {slot} and is entered as on leave; judged by the clock.",
      advice: "Check whether it was leave.",
    },
  },
  "duty/leave-approver": {
    notTheLeader: {
      text: "The leave of {name} on {date:date} was approved by {approver}; {group} is led by {leaders}.",
      advice: "Leave is asked of the group's leader; check the approver. Amounts aren't affected.",
    },
    leaderUnknown: {
      text: "The leave of {name} on {date:date} was approved by {approver}; 值班人员 names no leader of {group} to compare with.",
      advice: "Leave is asked of the group's leader; check the approver and name the leader. Amounts aren't affected.",
    },
    notTheOffice: {
      text: "The leave of {name} on {date:date} was approved by {approver}; leaders and drivers ask 党政办.",
      advice: "Check the approver. Amounts aren't affected.",
    },
  },
  "duty/empty-slots": {
    finedOnLeave: {
      text: "{name} was on leave on {date:date} {slot}, but nobody of {group} was there; by the text all members are fined.",
      advice: "Let a leader decide; the other reading can be chosen under Policy.",
    },
    unreadableRecord: {
      text: "Nobody of {group} is recorded as present on {date:date} {slot}, but one row can't be used, so the slot was not taken as empty.",
      advice: "Mend this row, then compute again.",
    },
  },
  "duty/bonus-known": {
    bonusUnknown: {
      text: "{name} was absent {absences} and late or early {lateOrEarly} time(s) in {year}: the year-end bonus is cut, but isn't known.",
      advice: "Enter the bonus in 值班人员.",
    },
    severalYears: {
      text: "The bonus of {name} is cut in {years}, each time from the same bonus.",
      advice: "Check the bonus of each year.",
    },
  },
  "duty/deduction-limits": {
    aboveCap: {
      text: "The compensation deducted from {name} in {month:month} exceeds the share of the wage of {wage:money} yuan that may be deducted (provisional rules on wage payment, article 16).",
      advice: "It may be spread over months. The amount was not changed.",
    },
    belowMinimumWage: {
      text: "After compensation in {month:month} the wage of {name} is below the local minimum (provisional rules on wage payment, article 16).",
      advice: "The minimum wage is to be paid. The amount was not changed.",
    },
    finesNotAllowed: {
      text: "Guangdong doesn't allow fines in an employer's rules. The fines are computed all the same.",
      advice: "Ask the labour office before deducting. The amount was not changed.",
    },
    aboveSinglePenalty: {
      text: "A single penalty of {name} in {month:month} exceeds 30% of the wage of {wage:money} yuan.",
      advice: "Check it before deducting. The amount was not changed.",
    },
  },
  "duty/loss-compensation": {
    negative: { text: "The compensation of {name} is negative ({amount:money} yuan).", advice: "Mend the amount." },
    aboveLoss: {
      text: "The compensation of {name}, {amount:money} yuan, exceeds the loss of {loss:money} yuan.",
      advice: "Check both amounts.",
    },
  },
  "duty/call-records": {
    fieldMissing: {
      text: "This call has no {column}.",
      advice: "Office, name, number and content are recorded; fill it in.",
    },
    implausibleNumber: {
      text: "“{number}” doesn't look like a number to call back.",
      advice: "Check it; give a landline its area code.",
    },
  },
  "duty/call-reporting": {
    notPassedOn: {
      text: "The call of {caller} has no time of passing on.",
      advice: "Check whether the head of duty was told, and fill it in.",
    },
    passedOnBefore: {
      text: "The call of {caller} came at {received} but was passed on at {passedOn}, before it.",
      advice: "Mend the times.",
    },
    passedOnLate: {
      text: "The call of {caller} came at {received} and was passed on at {passedOn}, after more than {minutes} minutes.",
      advice: "Check the times; pass calls on in time.",
    },
    passedOnAfterShift: {
      text: "The call of {caller} came at {received} and was passed on at {passedOn}, after the slot had ended.",
      advice: "Check the times; pass calls on within the slot.",
    },
  },
  "duty/meeting-notices": {
    fieldMissing: {
      text: "This notice has no {column}.",
      advice: "Name, time, place, attendees and requirements are recorded; fill it in.",
    },
    notPassedOn: {
      text: "The urgent meeting “{meeting}” has no time by which everyone was told.",
      advice: "Urgent notices are passed on at once; fill it in.",
    },
  },
  "duty/duty-room-keys": {
    fieldMissing: { text: "This key record has no {column}.", advice: "Fill it in." },
    takenOutsideTime: {
      text: "The key for {date:date} {slot} was taken at {taken}, not within {minutes} minutes before the start.",
      advice: "Check the time.",
    },
    returnedBeforeEnd: {
      text: "The key for {date:date} {slot} was returned at {returned}, before the end.",
      advice: "Check the time, or whether someone left early.",
    },
    returnedLate: {
      text: "The key for {date:date} {slot} was returned at {returned}, more than {minutes} minutes after the end.",
      advice: "Check the time.",
    },
    impossibleTimes: {
      text: "The key for {date:date} {slot}: taken at “{taken}” and returned at “{returned}” can't be true.",
      advice: "Check the times and the dates in front of them.",
    },
  },
  "duty/monthly-attestations": {
    notAttested: {
      text: "{article} was not attested for {month:month}.",
      advice: "Let a person check it and enter the verdict in 值班自查.",
    },
    attestedNo: { text: "{article} was attested as not kept in {month:month}. {note}", advice: "Follow it up." },
    unknownArticle: { text: "“{article}” is no article to be attested.", advice: "Check it; write it like 篇5 三.1." },
  },
};

export { functionTexts } from "./function-texts";
