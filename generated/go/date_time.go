package usage

import "time"

// DateTime is an instant with the offset that the service sent, or in UTC if it sent none.
type DateTime struct{ time.Time }

// UnmarshalJSON reads a date-time with or without an offset.
func (d *DateTime) UnmarshalJSON(data []byte) error {
	var err error
	d.Time, err = time.Parse(`"`+time.RFC3339+`"`, string(data))
	if err != nil {
		d.Time, err = time.Parse(`"2006-01-02T15:04:05"`, string(data))
	}
	return err
}
