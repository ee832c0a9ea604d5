using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads headers that hold a list, in one line or in several.</summary>
    internal static class HeaderList
    {
        // A comma, a text in quotation marks, or what is neither.
        private static readonly Regex Piece = new Regex(@",|""(?>[^""\\]+|\\.)*""?|[^"",]+");

        /// <summary>The lines of a header; none if it was not sent.</summary>
        internal static IEnumerable<string> Lines(this Multimap<string, string> headers, string name) =>
            headers.TryGetValue(name, out var lines) ? lines : Enumerable.Empty<string>();

        /// <summary>The members of the list. A comma in quotation marks separates nothing.</summary>
        internal static IEnumerable<string> Members(this Multimap<string, string> headers, string name) =>
            headers.Lines(name).SelectMany(MembersOf);

        private static IEnumerable<string> MembersOf(string line)
        {
            var member = new StringBuilder();
            foreach (Match piece in Piece.Matches(line))
            {
                if (piece.Value == ",")
                {
                    yield return member.ToString().Trim();
                    member.Clear();
                }
                else
                {
                    member.Append(piece.Value);
                }
            }
            yield return member.ToString().Trim();
        }
    }
}
