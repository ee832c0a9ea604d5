using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads headers, which may occur several times and may be lists.</summary>
    internal static class HeaderExtensions
    {
        // A comma, a quoted text, or anything else.
        private static readonly Regex Piece = new Regex(@",|""(?>[^""\\]+|\\.)*""?|[^"",]+");

        /// <summary>Each line of a header.</summary>
        internal static IEnumerable<string> Lines(this Multimap<string, string> headers, string name) =>
            headers.TryGetValue(name, out var lines) ? lines : Enumerable.Empty<string>();

        /// <summary>The members of a header that is a list. A comma within quotes does not separate members.</summary>
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
