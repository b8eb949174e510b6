import { useCall } from '../../useCall.ts';

/** The open base and the documents folder of this computer. */
export function WhereDataLies() {
  const state = useCall('base.state', {}).data;
  if (!state) return null;
  return (
    <table aria-label="На этом компьютере">
      <tbody>
        {state.base && (
          <tr>
            <th scope="row">Открытая база</th>
            <td>{state.base.file}</td>
          </tr>
        )}
        <tr>
          <th scope="row">Документы</th>
          <td>{state.documentsFolder}</td>
        </tr>
      </tbody>
    </table>
  );
}
